# The safety plan, in our own words. Written with the therapist, shown on /plan and one tap from every crisis reply.

## what the client reads
title = My safety plan
signs = How I can tell that it gets hard
alone = What I can do on my own
places = Places I can go, and people who are good to be with
people = Who I can ask for help
help = Doctors and helpers I can call
safer = How I keep my place safe
numbers = In danger now: call { $emergency }. Any time: call or text { $crisis_call }. It is free, day and night.
gap = { "\u000A\u000A" }
next = { "\u000A" }
body = { $has_signs ->
    [yes] { gap }{ signs }:{ next }{ $signs }
   *[no] { "" }
}{ $has_alone ->
    [yes] { gap }{ alone }:{ next }{ $alone }
   *[no] { "" }
}{ $has_places ->
    [yes] { gap }{ places }:{ next }{ $places }
   *[no] { "" }
}{ $has_people ->
    [yes] { gap }{ people }:{ next }{ $people }
   *[no] { "" }
}{ $has_help ->
    [yes] { gap }{ help }:{ next }{ $help }
   *[no] { "" }
}{ $has_safer ->
    [yes] { gap }{ safer }:{ next }{ $safer }
   *[no] { "" }
}
shown = { title }{ body }{ gap }{ numbers }

## what the therapist reads and is asked
for-staff = Safety plan of { $client }, written { $written }{ body }
ask-signs = Safety plan of { $client }, { $number } of { $count }. Write it together, in { $client }'s own words. What shows that things are getting hard: thoughts, moods, places, times of day?
ask-alone = { $number } of { $count }. What can { $client } do alone, without anybody, that has helped before?
ask-places = { $number } of { $count }. Where can { $client } go, and who is good to be with, without talking about it?
ask-people = { $number } of { $count }. Who can { $client } tell and ask for help? Names and phone numbers.
ask-help = { $number } of { $count }. Which professionals and services can { $client } call? You, a clinic, an emergency room; 988 stands there anyway.
ask-safer = { $number } of { $count }. What makes { $client }'s place safer? What is put away or given to somebody, who helps, and by when?
now = It says now: { $words }
keep = Keep it
open = Leave it open
edit-signs = Signs
edit-alone = Alone
edit-places = Places
edit-people = People
edit-help = Helpers
edit-safer = Safer place
anew = Go through all six
saved = Saved. { $client } sees it with /plan and under every crisis reply. Whoever is on the ladder sees it while an alert is open. Former versions are kept.
left-off = What you had written of { $client }'s plan is saved. /plan shows it and goes on.
nothing = Nothing was written, so nothing was saved for { $client }.
