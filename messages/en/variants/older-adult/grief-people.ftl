# Why: many of one's own age may be gone; what was shared for decades is not found again soon.
# Source: Hinrichsen 2006.
why = { $turn ->
    [0] When one of the people who knew you longest is gone, no one can take that place. Others can still carry a part of what you need.
    [1] Tonight is about the people who are here now, of any age. Nobody has to replace anybody.
   *[2] Over the years, more than one goodbye may have come. Tonight, one person who is still in reach.
}
