# Session dates out of a therapist's calendar, read by therapists in chat.
no-file = I can't open this. I read text, and calendar files (.ics) with the dates of sessions. Put the client's name under the file.
looking = I look at that calendar now.
how = Write it like: /session { $client } calendar https://… with the secret address in iCal format from your calendar's settings. It must hold { $client }'s name in the titles of the sessions, or nothing but their sessions. To end it: /session { $client } calendar off
off = I no longer look at a calendar for { $client }. The sessions that are set stay.
trouble = { $why ->
    [broken] This is no calendar that I can read. Export it again as an .ics (iCalendar) file.
    [big] This calendar is bigger than 1 MB. Export only the coming months, or only the sessions of one client.
    [slow] This calendar takes too long to read: something in it repeats without an end. Export only the sessions of one client.
    [gone] The server says that there is no calendar at this address, or that it is closed. Copy the secret address in iCal format again.
    [not-https] The address must begin with https://, also where it leads on.
    [refused] This address is not on the public internet, or holds a password. I don't open it.
   *[other] The calendar could not be fetched. Try again in a minute.
} Nothing was changed.
nothing = No session to come is in it: I look at the next six months, and at events with an hour. Nothing was changed.
whose = No title in this file holds the name of one of your clients. Whose sessions are these?
has-address = I look at a calendar address for { $client } already, so I leave the file. To use files instead: /session { $client } calendar off
offer =
    { $client }, { $count ->
        [0] no session to come
        [one] one session
       *[other] { $count } sessions
    } in this calendar:
    { $dates }{ $off ->
        [none] {""}
       *[other]
            {""}
            Off, not counted: { $off }
    }
    { $named ->
        [yes] Their name is in the title.
       *[other] No title holds their name: these are all events that name no client. Look closely.
    } These hours take the place of a session set by hand. The client is not written to.{ $address ->
        [yes] {" "}I look at this address every four hours and tell you what changes. All their sessions come from it then.
       *[other] {""}
    }
take = Take these
dropped = Nothing was changed.
taken = { $client }: the sessions are set.{ $address ->
    [yes] {" "}I look at the calendar every four hours.
   *[other] {""}
} /session { $client } with a day and an hour still moves the next one.
changed =
    Session dates of one client have changed in your calendar. They are set so now; the client was not told.{ $moved ->
        [none] {""}
       *[other]
            {""}
            Moved: { $moved }
    }{ $off ->
        [none] {""}
       *[other]
            {""}
            Off, not counted: { $off }
    }{ $added ->
        [none] {""}
       *[other]
            {""}
            New: { $added }
    }
failing = The calendar of one client { $why ->
    [empty] holds no session of theirs any more
    [broken] is no calendar any more
    [big] is bigger than 1 MB now
    [slow] takes too long to read
    [gone] is not at its address any more, or closed
   *[other] could not be fetched
}. Their sessions stay as they were. I keep trying, and say so once a day.
look = Whose?
dates = { $client }, sessions to come: { $dates ->
    [none] none is planned.
   *[other] { $dates }
}
