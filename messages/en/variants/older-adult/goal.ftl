# Why: an example that fits an older person's week and can be done sitting down.
# Source: S3; Hinrichsen 2006.
why = A goal helps most when it is small enough to see. Not “feel good”, more like “talk with my grandson on Sundays”. Yours can be rough. You can change it later.
