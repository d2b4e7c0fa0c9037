# Why: no dish.
# Source: Murphy 2012.
carry = Is there something of theirs that lives on with you? A saying, a song, a way to do things.
now =
    .heavier = Harder
