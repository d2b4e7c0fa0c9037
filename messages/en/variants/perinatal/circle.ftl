# Why: who is near around a birth; the map may show how few hands there are.
# Source: O'Hara 2000; Spinelli 2003.
person = { $turn ->
    [0] You and { $therapist } draw a map of the people around you, one a day. Who comes to mind today? Skip it if nobody does.
    [1] One more for the map of your people: who asked how you are, and meant you? You can skip today.
    [2] For the map of your people today: someone you could send a message at three in the morning? You can skip today.
    [3] Someone for the map of your people: who has small children, or had them? You can skip today.
    [4] One person for the map of your people. It may be someone you see less since things changed. You can skip today.
   *[5] Who else belongs on your map: family, a friend, work, someone at the clinic? One is enough. You can skip today.
}
