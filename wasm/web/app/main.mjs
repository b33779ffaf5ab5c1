// The page of the room Partnerskap.
import { room } from './partnership.mjs';
import { begin } from './shell.mjs';

begin(room);
