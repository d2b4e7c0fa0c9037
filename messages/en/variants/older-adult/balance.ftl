# Why: what a long life has given is easily left out of the list.
# Source: Hinrichsen 2006; Weissman 2018.
kept = What is still there, even if it looks different now? What you know, and what you are to people, counts too.
