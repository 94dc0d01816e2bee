package io.praevia.audit.merkle;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A tree that grows by one leaf at a time and remembers only the hashes on its right edge, one for each bit of its size.
 * Inner nodes come out in the order in which they become full, which is the order in which they are stored.
 */
public final class TreeGrowth {

    private final byte[] @Nullable [] edge = new byte[Long.SIZE][];
    private long size;

    /** An empty tree. */
    public TreeGrowth() {}

    /** A tree of this size whose full subtrees are known. */
    public TreeGrowth(long size, MerkleTree.Nodes nodes) {
        this.size = size;
        long from = 0;
        for (int level = Long.SIZE - 2; level >= 0; level--) {
            if ((size >> level & 1) == 1) {
                edge[level] = nodes.at(level, from >> level);
                from += 1L << level;
            }
        }
    }

    /** Adds a leaf's hash; every inner node that it makes full is handed over, lower ones first. */
    public void add(byte[] leaf, Consumer<byte[]> full) {
        byte[] hash = leaf;
        int level = 0;
        for (; (size >> level & 1) == 1; level++) {
            hash = TreeHash.node(known(level), hash);
            full.accept(hash);
        }
        edge[level] = hash;
        size++;
    }

    public long size() {
        return size;
    }

    /** The root over everything that was added. */
    public byte[] root() {
        byte @Nullable [] hash = null;
        for (int level = 0; level < Long.SIZE - 1; level++) {
            if ((size >> level & 1) == 1) {
                hash = hash == null ? known(level) : TreeHash.node(known(level), hash);
            }
        }
        return hash == null ? TreeHash.empty() : hash;
    }

    /** How many inner nodes are full in a tree of this size: the place of the next one. */
    public static long fullNodes(long size) {
        return size - Long.bitCount(size);
    }

    /** The place of an inner node, of level 1 or higher, in the order of storage. */
    public static long place(int level, long index) {
        return fullNodes(((index + 1) << level) - 1) + level - 1;
    }

    private byte[] known(int level) {
        byte[] hash = edge[level];
        if (hash == null) {
            throw new IllegalStateException("No hash at level " + level + " of a tree of " + size);
        }
        return hash;
    }
}
