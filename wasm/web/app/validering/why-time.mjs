// The reasons of Tid till bevis. A key begins with tid.
import { t } from '../lang.mjs';
import { answering } from '../why.mjs';
import { chosenOccupation } from './parts.mjs';
import { TIME } from './texts-time.mjs';

answering('tid', () => (chosenOccupation()?.flow ? { head: t(TIME.why.head), id: 'validation.assess' } : undefined));
