# Why: waiting for a reply and looking again feeds worry.
# Source: Joiner 1999; Liu 2023; S2.
agreed = All right. It may be short and plain. Send it once, and you might put the phone away for an hour. A late reply can mean a busy day. { $homework_count ->
    [0] I will ask how it was.
   *[other] If another step is open, do the one that feels lighter.
}
