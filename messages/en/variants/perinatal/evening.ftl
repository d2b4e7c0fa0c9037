# Why: evenings and nights are broken; a low one has one more number that is awake. It is not a crisis line, so /crisis stays beside it.
# Source: O'Hara 2000; messages/crisis/resources.yaml (the hotline and its number).
low = { $turn ->
    [0] Thank you for saying how it is. { $therapist } will see it. To talk tonight, the Maternal Mental Health Hotline is there: { $maternal_call }. If it gets heavier, write /crisis any time.
    [1] Thank you for telling me on a day like this one. { $therapist } will see it before you next meet. If it gets heavier, /crisis shows who to call, at night too.
   *[2] A low number is fine to give here, after too little sleep, maybe. It is enough for tonight. If it gets heavier, /crisis is there at any hour.
}
thanks = { $turn ->
    [0] Thank you. That is all. Rest if you can.
    [1] Thank you. I have kept that for your next session.
   *[2] Thank you. Two taps on a full day count.
}
