package io.praevia.audit.merkle;

import java.util.ArrayList;
import java.util.List;

/** Roots and proofs of a Merkle tree, as RFC 6962 section 2.1 computes them from the hashes of full subtrees. */
public final class MerkleTree {

    private final Nodes nodes;

    /** @param nodes answers for every full subtree of the sizes that are asked about */
    public MerkleTree(Nodes nodes) {
        this.nodes = nodes;
    }

    /** The root over the first {@code size} leaves; the hash of nothing when there are none. */
    public byte[] root(long size) {
        return size == 0 ? TreeHash.empty() : hash(0, size);
    }

    /** What proves that leaf {@code index} is among the first {@code size}, from the leaf upwards. */
    public List<byte[]> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("Leaf " + index + " of " + size);
        }
        List<byte[]> path = new ArrayList<>();
        include(index, 0, size, path);
        return path;
    }

    /** What proves that the first {@code size} leaves begin with the first {@code earlier}, which are at least one. */
    public List<byte[]> consistency(long earlier, long size) {
        if (earlier < 1 || earlier > size) {
            throw new IllegalArgumentException("Size " + earlier + " before " + size);
        }
        List<byte[]> path = new ArrayList<>();
        extend(earlier, 0, size, true, path);
        return path;
    }

    private void include(long index, long from, long to, List<byte[]> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (index < middle) {
            include(index, from, middle, path);
            path.add(hash(middle, to));
        } else {
            include(index, middle, to, path);
            path.add(hash(from, middle));
        }
    }

    private void extend(long earlier, long from, long to, boolean known, List<byte[]> path) {
        if (earlier == to) {
            if (!known) {
                path.add(hash(from, to));
            }
            return;
        }
        long middle = from + split(to - from);
        if (earlier <= middle) {
            extend(earlier, from, middle, known, path);
            path.add(hash(middle, to));
        } else {
            extend(earlier, middle, to, false, path);
            path.add(hash(from, middle));
        }
    }

    private byte[] hash(long from, long to) {
        long size = to - from;
        if (Long.bitCount(size) == 1) {
            int level = Long.numberOfTrailingZeros(size);
            return nodes.at(level, from >> level);
        }
        long middle = from + split(size);
        return TreeHash.node(hash(from, middle), hash(middle, to));
    }

    /** The largest power of two below {@code size}, which is at least two. */
    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }

    /** Hashes of full subtrees: {@code level} 0 are the leaves, {@code index} counts from the left. */
    public interface Nodes {
        byte[] at(int level, long index);
    }
}
