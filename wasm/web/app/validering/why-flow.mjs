// The reasons of Flödet. A key is flode, or flode.STEG for one stage.
import { list, say, small, t, whole } from '../lang.mjs';
import { answering } from '../why.mjs';
import { chosenOccupation } from './parts.mjs';
import { FLOW } from './texts-flow.mjs';

answering('flode', () => {
  const o = chosenOccupation();
  if (!o) return undefined;
  const at = o.stages.filter((s) => s.waiting + s.underway > 0).map((s) => t(FLOW.why.stage, { n: whole(s.waiting + s.underway), stage: small(say(s.name)) }));
  return {
    head: t(FLOW.why.head, { inside: whole(o.inside) }),
    counted: at.length > 0 && t(FLOW.why.counted, { stages: list(at) }),
    sources: ['KFA-06'],
    id: 'validation.assess',
  };
});
