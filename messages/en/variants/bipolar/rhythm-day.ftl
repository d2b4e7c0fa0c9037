# Why: the client meets this every evening and may like to know what it is good for; no verdict on the hours.
# Source: Monk 1990; Frank 2005.
thanks = Thank you. These hours show you and { $therapist } how steady your days are. On a wild day, one of them is enough.
