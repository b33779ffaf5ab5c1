// The reasons of Kvalitet och vinst. A key begins with vinst or kvalitet.
import { own } from '../parts.mjs';
import { t } from '../lang.mjs';
import { answering } from '../why.mjs';
import { chosenOccupation } from './parts.mjs';
import { GAIN } from './texts-gain.mjs';

const all = () => chosenOccupation()?.flow?.gain?.find(({ place }) => !place);

answering('vinst', () => {
  const gain = all();
  return { head: t(GAIN.why.head), evidence: gain && [own(gain.says)], sources: ['KFA-13', 'KFA-15'], id: 'validation.assess' };
});
