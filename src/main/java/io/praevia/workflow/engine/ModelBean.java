package io.praevia.workflow.engine;

/** A bean that diagrams may name; every other bean is invisible to them. */
public interface ModelBean {}
