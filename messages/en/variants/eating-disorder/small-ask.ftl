# Why: no bread.
# Source: S3; Murphy 2012 (saying what one wants is often the hard part).
like-request = It might sound like this: "Could you sit with me for a bit?" Or: "Can we talk for ten minutes tonight?"
