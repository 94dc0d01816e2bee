package io.praevia.audit.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The tree against the definition of RFC 6962, written down naively, and against its published vectors. */
class MerkleTreePropertyTests {

    private static final List<String> VECTOR =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    @Example
    void theRootsAreThoseOfThePublishedVectors() {
        MerkleTree tree = tree(VECTOR.stream().map(HexFormat.of()::parseHex).toList());
        assertThat(hex(tree.root(0))).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(hex(tree.root(1))).isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(hex(tree.root(8))).isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @Property(tries = 200)
    void everyLeafIsProvedAndNoOtherIs(
            @ForAll @IntRange(min = 1, max = 70) int size, @ForAll @IntRange(max = 69) int n) {
        int index = n % size;
        MerkleTree tree = tree(leaves(size));
        List<byte[]> proof = tree.inclusion(index, size);
        byte[] root = tree.root(size);
        assertThat(root).isEqualTo(naive(leaves(size)));
        assertThat(TreeHash.includes(leaf(index), index, size, proof, root)).isTrue();
        assertThat(TreeHash.includes(leaf(index + 1), index, size, proof, root)).isFalse();
        assertThat(TreeHash.includes(leaf(index), (index + 1) % size, size, proof, root))
                .isEqualTo(size == 1);
        if (!proof.isEmpty()) {
            proof.get(0)[0] ^= 1;
            assertThat(TreeHash.includes(leaf(index), index, size, proof, root)).isFalse();
        }
    }

    @Property(tries = 200)
    void everyEarlierTreeIsProvedToBeTheBeginning(
            @ForAll @IntRange(min = 1, max = 70) int size, @ForAll @IntRange(max = 69) int n) {
        int earlier = 1 + n % size;
        MerkleTree tree = tree(leaves(size));
        List<byte[]> proof = tree.consistency(earlier, size);
        TreeHash.Head before = new TreeHash.Head(earlier, naive(leaves(earlier)));
        TreeHash.Head after = new TreeHash.Head(size, tree.root(size));
        assertThat(TreeHash.extended(before, after, proof)).isTrue();
        byte[] other = naive(leaves(earlier + 1).subList(1, earlier + 1));
        assertThat(TreeHash.extended(new TreeHash.Head(earlier, other), after, proof))
                .isFalse();
    }

    private static MerkleTree tree(List<byte[]> leaves) {
        return new MerkleTree(
                (level, index) -> naive(leaves.subList((int) (index << level), (int) ((index + 1) << level))));
    }

    private static byte[] naive(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return TreeHash.empty();
        }
        if (leaves.size() == 1) {
            return TreeHash.leaf(leaves.get(0));
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return TreeHash.node(naive(leaves.subList(0, split)), naive(leaves.subList(split, leaves.size())));
    }

    private static List<byte[]> leaves(int size) {
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            leaves.add(("leaf " + i).getBytes());
        }
        return leaves;
    }

    private static byte[] leaf(int index) {
        return TreeHash.leaf(("leaf " + index).getBytes());
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
