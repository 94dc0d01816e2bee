// The process diagram with you-are-here.
