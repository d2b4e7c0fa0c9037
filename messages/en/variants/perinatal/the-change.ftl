# Why: a new role that everyone greets can wear out the one who has it; a loss is a change, too.
# Source: O'Hara 2000 (role transition); Weissman 2018.
why = A pregnancy or a birth, or the loss of one, changes nearly all of a day: sleep, work, people, your body. That wears us out, and mood can drop with it. Let us look at what changed for you.
