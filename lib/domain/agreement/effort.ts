/**
 * What a computation may still take, in steps of its innermost loops, some five to ten million a second: units that lie close
 * together can be aligned in more ways than there is time or memory for. Counted and not clocked, so that the same units have
 * an answer, or none, on every machine. Counts down; at 0 it is used up.
 */
export interface Effort {
  left: number;
}
