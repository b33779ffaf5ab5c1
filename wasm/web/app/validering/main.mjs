// The page of the room Validering.
import { room } from './room.mjs';
import { begin } from '../shell.mjs';

begin(room);
