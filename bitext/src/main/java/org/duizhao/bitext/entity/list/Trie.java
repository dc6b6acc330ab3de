package org.duizhao.bitext.entity.list;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Longest match of a set of strings, character by character. */
public final class Trie<V> {

    private static final class Node<V> {
        private char[] keys = new char[0];
        private Object[] children = new Object[0];
        private @Nullable V value;

        @SuppressWarnings("unchecked")
        private @Nullable Node<V> child(char c) {
            int at = Arrays.binarySearch(keys, c);
            return at < 0 ? null : (Node<V>) children[at];
        }

        private Node<V> childOrNew(char c) {
            Node<V> known = child(c);
            if (known != null) {
                return known;
            }
            int at = -1 - Arrays.binarySearch(keys, c);
            char[] moreKeys = new char[keys.length + 1];
            Object[] moreChildren = new Object[keys.length + 1];
            System.arraycopy(keys, 0, moreKeys, 0, at);
            System.arraycopy(children, 0, moreChildren, 0, at);
            System.arraycopy(keys, at, moreKeys, at + 1, keys.length - at);
            System.arraycopy(children, at, moreChildren, at + 1, keys.length - at);
            Node<V> added = new Node<>();
            moreKeys[at] = c;
            moreChildren[at] = added;
            keys = moreKeys;
            children = moreChildren;
            return added;
        }
    }

    /** A match that ends before {@code end}. */
    public record Hit<V>(int end, V value) {}

    private final Node<V> root = new Node<>();

    /** Adds a key; the first value of a key stays. */
    public void add(String key, V value) {
        Node<V> node = root;
        for (int i = 0; i < key.length(); i++) {
            node = node.childOrNew(key.charAt(i));
        }
        if (node.value == null) {
            node.value = value;
        }
    }

    @Nullable
    public V get(String key) {
        Hit<V> hit = longest(key, 0, key.length());
        return hit != null && hit.end == key.length() ? hit.value : null;
    }

    /** The longest key that starts at {@code start} and ends by {@code limit}. */
    @Nullable
    public Hit<V> longest(CharSequence text, int start, int limit) {
        Hit<V> found = null;
        Node<V> node = root;
        for (int i = start; i < limit; i++) {
            node = node.child(text.charAt(i));
            if (node == null) {
                break;
            }
            if (node.value != null) {
                found = new Hit<>(i + 1, node.value);
            }
        }
        return found;
    }
}
