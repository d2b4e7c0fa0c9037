# Halfway between two sessions, only while something is open. It helps; how it went is asked once, before the session.
# Source: S3; credit the attempt, never grade it.
way = { $homework_nth ->
    [1] { $homework_count ->
        [1] { $turn ->
            [0] Halfway to your next session. You wanted to try something: { $homework_title }. Is something in the way?
            [1] A quick look at what you wanted to try: { $homework_title }. Does anything get in the way?
           *[2] There was something you wanted to try: { $homework_title }. Is there room for it?
        }
       *[other] You have more than one thing to try: { $homework_titles }. First, { $homework_title }: is something in the way?
    }
   *[other] And { $homework_title }: is something in the way there?
}
    .clear = There is room for it
    .something = Something is in the way
clear = { $turn ->
    [0] Good. It can stay as small as you like.
    [1] Good to know. I will ask how it was before you next meet.
   *[2] Fine. However it turns out, trying is the whole of it.
}
small = What is the smallest bit of it you might try before you next meet? You can skip this.
thanks = Thank you. There is no hurry with it. Not doing it is useful to know, too.
each = Thank you. There is no hurry with any of it. Before you next meet I will ask how each one was.
