// The page of the room Analys.
import { room } from './room.mjs';
import { begin } from '../shell.mjs';

begin(room);
