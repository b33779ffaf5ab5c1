// The texts of Tid till bevis. Swedish is written first.

const p = (sv, en) => ({ sv, en });

export const TIME = {
  none: p('Ingen har sökt än, så ingen tid går att räkna.', 'Nobody has applied yet, so no time can be counted.'),
  shares: p('Andelen som har lämnat, efter tid sedan ansökan', 'The share that has left, by time since application'),
  days: p('Dagar', 'Days'),
  why: {
    head: p('Andelen med bevis räknas med dem som avbröt som egen utgång.', 'The share certified is counted with those who withdrew as an exit of their own.'),
  },
};
