# Why: family is often far away and contact is by phone; some who were close have died, and a helper or a neighbor may be near.
# Source: Hinrichsen 2006.
person = { $turn ->
    [0] You and { $therapist } draw a map of the people around you, one a day. Who comes to mind today? Skip it if nobody does.
    [1] One more for the map of your people: whose voice did you last hear on the phone? You can skip today.
    [2] For the map of your people today: someone in the family, near or far? You can skip today.
    [3] Someone for the map of your people: who would notice if your blinds stayed down? You can skip today.
    [4] One person for the map of your people. It may be someone you miss, or someone you knew for many years. You can skip today.
   *[5] Who else belongs on your map: next door, at church, someone who helps you or whom you help? One is enough. You can skip today.
}
