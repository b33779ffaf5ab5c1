// The page of the room Dialog.
import { room } from './room.mjs';
import { begin } from '../shell.mjs';

begin(room);
