package io.praevia.audit.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A tree that grows, and stores what is full, gives the roots and proofs of the tree that is computed as a whole. */
class TreeGrowthPropertyTests {

    @Property(tries = 100)
    void storedNodesGiveEveryRootAndProof(@ForAll @IntRange(max = 200) int size, @ForAll @IntRange(max = 200) int n) {
        List<byte[]> leaves = new ArrayList<>();
        List<byte[]> nodes = new ArrayList<>();
        TreeGrowth growing = new TreeGrowth();
        int earlier = size == 0 ? 0 : n % (size + 1);
        byte[] rootThen = growing.root();
        for (int i = 0; i < size; i++) {
            leaves.add(TreeHash.leaf(("leaf " + i).getBytes()));
            growing.add(leaves.get(i), nodes::add);
            assertThat(TreeGrowth.fullNodes(i + 1)).isEqualTo(nodes.size());
            rootThen = i + 1 == earlier ? growing.root() : rootThen;
        }
        MerkleTree stored = new MerkleTree((level, index) ->
                level == 0 ? leaves.get((int) index) : nodes.get((int) TreeGrowth.place(level, index)));
        assertThat(growing.root()).isEqualTo(stored.root(size));
        assertThat(rootThen).isEqualTo(stored.root(earlier));
        if (earlier > 0) {
            assertThat(TreeHash.extended(
                            new TreeHash.Head(earlier, rootThen),
                            new TreeHash.Head(size, growing.root()),
                            stored.consistency(earlier, size)))
                    .isTrue();
        }
    }

    @Property(tries = 100)
    void growthGoesOnWhereItStopped(@ForAll @IntRange(max = 70) int first, @ForAll @IntRange(max = 70) int more) {
        List<byte[]> leaves = new ArrayList<>();
        List<byte[]> nodes = new ArrayList<>();
        TreeGrowth whole = new TreeGrowth();
        for (int i = 0; i < first + more; i++) {
            leaves.add(TreeHash.leaf(("leaf " + i).getBytes()));
            whole.add(leaves.get(i), nodes::add);
        }
        TreeGrowth resumed = new TreeGrowth(
                first,
                (level, index) ->
                        level == 0 ? leaves.get((int) index) : nodes.get((int) TreeGrowth.place(level, index)));
        List<byte[]> added = new ArrayList<>();
        leaves.subList(first, first + more).forEach(leaf -> resumed.add(leaf, added::add));
        assertThat(resumed.root()).isEqualTo(whole.root());
        assertThat(added).containsExactlyElementsOf(nodes.subList(nodes.size() - added.size(), nodes.size()));
    }
}
