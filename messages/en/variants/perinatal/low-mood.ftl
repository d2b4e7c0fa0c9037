# Why: two minutes may have to fit beside someone who needs you; one more line is awake at night.
# Source: O'Hara 2000; messages/crisis/resources.yaml.
slow = { $turn ->
    [0] Take your time with it. If you are called away, that is fine. Nothing has to come of it.
    [1] That is enough for now. It need not change how you feel.
   *[2] Good to know. I'm not in a hurry.
}
plan = Your own plan is one tap away: /plan. To talk, day or night: Maternal Mental Health Hotline, { $maternal_call }. If it gets heavier: /crisis, at any hour.
