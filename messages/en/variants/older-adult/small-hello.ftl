# Why: the places where older people meet someone without going far.
# Source: S2; Hinrichsen 2006.
why = Feeling close to people often starts small. A few words at the mailbox or at the store can make a day a bit lighter.
person = Who is someone you might say hello to? A neighbor, someone at church, or the person who brings the mail is fine.
