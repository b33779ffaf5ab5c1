// The types of samverkan.mjs.
import type { Fault, Operations } from './operations.d.ts';

export type { Fault, Operations };

/** The name of an operation. */
export type Operation = keyof Operations;

/** What an operation is asked. */
export type Request<O extends Operation> = Operations[O]['request'];

/** What an operation answers. */
export type Result<O extends Operation> = Operations[O]['result'];

/** How large requests and how much work a host takes; the figures are in package api. */
export type Budget = 'native' | 'page' | 'edge';

/** What made a reply: the library's version and the hash of all rules. */
export interface Version {
  readonly engine: string;
  readonly rulebook: string;
}

/** One call that is done in steps. After a trap of the engine, everything throws Trapped. */
export interface Job {
  /** Does up to so many units of work; true when the call is done. */
  step(units: number): boolean;
  /** How much is done of how much, in units that are the operation's own. */
  progress(): [done: number, of: number];
  /** The reply, as the one of `call`. Throws an Error before the call is done. */
  reply(): Uint8Array<ArrayBuffer>;
  /** Forgets the call, done or not. Without it the engine keeps the call. */
  drop(): void;
}

/**
 * One instance of samverkan.wasm. It is synchronous and holds nothing between
 * calls but jobs; equal requests get equal bytes from every engine of the same
 * version. Its memory grows with the largest request and never shrinks.
 */
export class Engine {
  /**
   * Starts an engine. Throws TypeError for an unknown budget, and Trapped when
   * the module cannot be started.
   */
  constructor(module: WebAssembly.Module, options?: { budget?: Budget });

  /**
   * Answers a request, JSON as text or as UTF-8, with a reply: canonical JSON,
   * `{"result": …}` or `{"faults": […]}`. An operation that does not exist is
   * a fault too. Throws RangeError for a request above 64 MiB, which no budget
   * takes, and Trapped.
   */
  call(operation: string, request: string | Uint8Array): Uint8Array<ArrayBuffer>;

  /** As `call`, with values. Throws Faults where the reply is faults. */
  ask<O extends Operation>(
    operation: O,
    ...asked: {} extends Request<O> ? [value?: Request<O>] : [value: Request<O>]
  ): Result<O>;

  /** Begins a call that is done in steps. Reading the request is done here. */
  start(operation: string, request: string | Uint8Array): Job;

  get version(): Version;

  /** False after a trap. Every call then throws Trapped; make a new Engine. */
  get alive(): boolean;

  /** The bytes of the engine's memory. */
  get memory(): number;
}

/** What is wrong with a request: all of it, each fault with its place, in Swedish and English. */
export class Faults extends Error {
  constructor(faults: readonly Fault[]);
  readonly name: 'Faults';
  readonly faults: readonly Fault[];
}

/**
 * The engine has stopped: memory or stack came to an end, or there is a bug.
 * Nothing that it was given is harmed.
 */
export class Trapped extends Error {
  constructor(message: string, options?: { cause?: unknown; output?: string });
  readonly name: 'Trapped';
  /** What Go's runtime said of it, for a bug report. It holds no document. */
  readonly output: string;
}

/** The result that a reply holds. Throws Faults where it holds faults. */
export function resultOf(reply: Uint8Array): unknown;
