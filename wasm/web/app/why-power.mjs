// The reasons in the view Makt och vinst. A key begins with makt. or vinst.

/** What the margin answers before anything is asked. */
export const powerAsked = () => undefined;

export const ofPower = () => undefined;
