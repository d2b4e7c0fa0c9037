# One person a day onto the map, while client and therapist get to know the people around. Nobody has to be on it.
# Source: S4 and Weissman 2018 (the interpersonal inventory: who, how close, what each gives, what should be different).
title = one person for the map of your people
person = { $turn ->
    [0] You and { $therapist } draw a map of the people around you, one a day. Who comes to mind today? Skip it if nobody does.
    [1] One more for the map of your people: who have you thought of lately? Near or far, it all counts. You can skip today.
    [2] For the map of your people today: is there someone you see most weeks? You can skip today.
    [3] Someone for the map of your people: who would you call on a good day? You can skip today.
    [4] One person for the map of your people. It may be someone you miss, or someone who is far away. You can skip today.
   *[5] Who else belongs on your map: family, a friend, work, next door? One is enough. You can skip today.
}
close = { $turn ->
    [0] How close do you feel to them these days, from 0 (far) to 10 (very close)?
    [1] On your map, how near do they stand, from 0 (far) to 10 (very near)?
   *[2] How close are you two right now, from 0 (far) to 10 (very close)?
}
get = { $turn ->
    [0] What do you give each other, or did you once? A few words are plenty.
    [1] What is or was it like with them: what goes to them, and what comes back?
   *[2] What do you do for each other, or miss now? A sentence is plenty.
}
different = { $turn ->
    [0] Is there something you would like to be different, or that you miss? You can skip this one.
    [1] If one thing between you could be different, what would it be? You can skip this one.
   *[2] What would you like more of, or less of? What do you miss? You can skip this one.
}
may_see = May { $therapist } read what you wrote?
thanks = { $turn ->
    [0] Thank you. One more person on the map.
    [1] Thank you. The map is getting clearer.
   *[2] Thank you. They are on the map now, as you see them today.
}
none = That is fine. A map does not need someone new every day.
