# Halfway between two sessions, only while something is open. Source: S3; credit the attempt, never grade it.
went = { $turn ->
    [0] Halfway to your next session. You wanted to try something: { $homework_title }. How is it going?
    [1] A quick look at what you wanted to try: { $homework_title }. Where are you with it?
   *[2] There was something you wanted to try: { $homework_title }. Has there been room for it?
}
    .tried = I tried it
    .partly = A bit of it
    .not-yet = Not yet
tried = Thank you for giving it a try. How it turned out is for your session, good or not.
small = What is the smallest bit of it you might try before you next meet? You can skip this.
thanks = Thank you. There is no hurry with it. Not doing it is useful to know, too.
