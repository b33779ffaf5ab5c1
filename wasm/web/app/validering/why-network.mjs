// The reasons of Nätverket. A key begins with natverk.
import { t } from '../lang.mjs';
import { answering } from '../why.mjs';
import { NETWORK } from './texts-network.mjs';

answering('natverk', () => ({ head: t(NETWORK.why.head), sources: ['KFA-05'], id: 'validation.assess' }));
