# Why: whom a teenager has around: home, school, a team, people they know online.
# Source: Mufson 2004 (closeness circle with family, friends and adults outside the home).
person = { $turn ->
    [0] You and { $therapist } draw a map of the people around you, one a day. Who comes to mind today? Skip it if nobody does.
    [1] One more for the map of your people: who did you see or text lately? You can skip today.
    [2] For the map of your people today: someone from home, near or far? You can skip today.
    [3] Someone for the map of your people: at school, who do you end up next to? You can skip today.
    [4] One person for the map of your people. It may be someone you only know online, or someone you miss. You can skip today.
   *[5] Who else is on your map: a coach, a teacher, a cousin, a friend of a friend? One is enough. You can skip today.
}
get = { $turn ->
    [0] What do you get from them, and what do you give? A few words are plenty.
    [1] What is it like with them? Who does what for whom?
   *[2] What do the two of you do for each other? A few words are plenty.
}
