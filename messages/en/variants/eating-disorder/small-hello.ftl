# Why: the store and “lighter” are left out.
# Source: S2; Murphy 2012.
why = Feeling close to people often starts small. A few words by the door can make a day a bit better.
person = Who is someone you might say hello to? A neighbor or someone at work or school is fine.
