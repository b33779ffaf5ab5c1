// The reasons in the view Mandat och plan. A key begins with mandat. or atgard.

/** What the margin answers before anything is asked. */
export const planAsked = () => undefined;

export const ofPlan = () => undefined;
