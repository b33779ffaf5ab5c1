// The types of client.mjs.
import type { Budget, Operation, Request, Result, Version } from './samverkan.mjs';

export { Faults, Trapped } from './samverkan.mjs';
export type { Budget, Fault, Operation, Operations, Request, Result, Version } from './samverkan.mjs';

/** The rooms that have a module of their own. */
export type RoomName = 'analysis' | 'dialogue' | 'partnership' | 'validation';

export interface ClientOptions {
  /** Where samverkan.wasm is; left out: in the folder above client.mjs. */
  wasm?: string | URL;
  /** Or the module, compiled. */
  module?: WebAssembly.Module;
  /**
   * Or the modules of rooms, in place of one that has all: where each is, or
   * compiled. A room's module is fetched and started when an operation of the
   * room is asked first; an operation of no room, such as seeds.list, goes to
   * the room that was asked first, and starts the first that is listed here
   * when none was. What is said below of two workers is true of each room.
   */
  modules?: Readonly<Partial<Record<RoomName, string | URL | WebAssembly.Module>>>;
  /** Where worker.mjs is; left out: beside client.mjs. */
  worker?: string | URL;
  /** Left out: page. */
  budget?: Budget;
  /** How many times each worker is started again after a trap; left out: 1. */
  retry?: number;
}

export interface CallOptions {
  /**
   * Takes the call back: it rejects at once with the signal's reason, which is
   * an AbortError where nothing else was given. A long call is dropped between
   * two steps; a short one is done all the same, and its reply is not read.
   */
  signal?: AbortSignal;
  /** For a long call: how far it is, in the operation's own units, at most every 100 ms. */
  onProgress?: (done: number, of: number) => void;
  /**
   * Sends the call to the second worker, in steps of about a frame each, so
   * that edits are answered meanwhile. Long calls are done one after another.
   */
  long?: boolean;
  /**
   * Only the latest of the calls with this key matters: one that has not begun
   * when the next comes rejects with AbortError.
   */
  latest?: string;
}

/**
 * The engine in two workers, of a page or of Node (20.16 and later): one for
 * edits and one for long work, which starts when there is some. Each does one
 * call at a time, in the order of asking. In Node the program goes on until
 * `close`.
 */
export class Client {
  constructor(options?: ClientOptions);

  /**
   * Settles when the worker for edits stands. Nobody has to wait for it: calls
   * wait by themselves. After a trap it is the promise of the next worker. With
   * modules of rooms it is of the room that was asked first; read before any
   * was, it starts the first that is listed.
   */
  get ready(): Promise<Version>;

  /** Whether a worker has stopped more often than `retry`; see `restart`. */
  get stopped(): boolean;

  /** Answers a request with the bytes of a reply, as `Engine.call`. */
  raw(operation: string, request: string | Uint8Array, options?: CallOptions): Promise<Uint8Array<ArrayBuffer>>;

  /**
   * As `raw`, with values. Rejects with Faults where the reply is faults, with
   * Trapped when the worker stopped before it answered, and with AbortError
   * when the call was taken back or the client is closed.
   */
  ask<O extends Operation>(
    operation: O,
    ...asked: {} extends Request<O> ? [value?: Request<O>, options?: CallOptions] : [value: Request<O>, options?: CallOptions]
  ): Promise<Result<O>>;

  /**
   * Called when a worker stopped, and all calls that it had were rejected with
   * the same error. Up to `retry` times it starts again by itself; then calls
   * reject with Trapped until `restart`.
   */
  onstop: (error: Error) => void;

  /** Starts what has stopped, and counts traps from none. Settles as `ready`. */
  restart(): Promise<Version>;

  /** Ends all workers. Pending and later calls reject with AbortError. */
  close(): void;
}
