package dev.freshet.internal.tree;

import static dev.freshet.internal.tree.Matching.NEW;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds the steps from the page that a browser shows to what a script has written.
 *
 * <p>Nodes keep their ids where they are recognised ({@link Matching} says how), so that the
 * browser keeps what is theirs alone: focus, half-typed text, scroll positions. Siblings are then
 * brought into order with the fewest moves: those on a longest increasing subsequence of their old
 * positions stay where they are, and the others are put beside them, from the last to the first.
 *
 * <p>One instance serves one comparison.
 */
public final class Diff {

  /** How much of its page the script has written. */
  public enum Extent {
    /** It is still at it: what comes after the last element recognised may yet be written again. */
    PARTIAL,
    /** All: what it has not written is to go. */
    WHOLE
  }

  /**
   * The outcome of a comparison.
   *
   * @param page what the browser shows once the patches are applied
   * @param patches the steps, in order
   * @param nextId the least id not in use yet
   */
  public record Change(Page page, List<Patch> patches, int nextId) {}

  private final Extent extent;
  private final List<Patch> patches = new ArrayList<>();
  private int nextId;

  private Diff(Extent extent, int nextId) {
    this.extent = extent;
    this.nextId = nextId;
  }

  /**
   * Compares a page with what a script has written.
   *
   * @param shown the page in the browser
   * @param main what the script has written into the main region
   * @param sidebar what it has written into the sidebar
   * @param nextId the least id that the page has never used
   */
  public static Change between(Page shown, Branch main, Branch sidebar, Extent extent, int nextId) {
    Diff diff = new Diff(extent, nextId);
    Page page = new Page(diff.update(shown.main(), main), diff.update(shown.sidebar(), sidebar));
    return new Change(page, List.copyOf(diff.patches), diff.nextId);
  }

  private Node update(Node old, Branch next) {
    boolean same = old.element().equals(next.element()) && old.value().equals(next.value());
    if (!same) {
      patches.add(new Patch.Update(old.id(), next.element(), next.value()));
    }
    List<Node> children = children(old, next.children());
    return same && children.equals(old.children())
        ? old
        : new Node(old.id(), old.key(), next.element(), next.value(), children);
  }

  private List<Node> children(Node parent, List<Branch> next) {
    List<Node> old = parent.children();
    if (old.isEmpty() && next.isEmpty()) {
      return old;
    }
    int[] origins = Matching.of(old, next);
    List<Node> kept = removeUnmatched(old, origins);
    Map<Integer, Node> inserted = numberNew(origins, next);
    boolean[] staying = LongestIncrease.of(origins);
    Deque<Node> placed = new ArrayDeque<>(kept);
    for (int i = next.size() - 1; i >= 0; i--) {
      int before = placed.isEmpty() ? 0 : placed.getFirst().id();
      placed.addFirst(
          origins[i] == NEW
              ? insert(parent.id(), before, Objects.requireNonNull(inserted.get(i)))
              : reuse(old.get(origins[i]), before, staying[i], next.get(i)));
    }
    return List.copyOf(placed);
  }

  /** Numbers what is new from first to last, and gives it by position. */
  private Map<Integer, Node> numberNew(int[] origins, List<Branch> next) {
    Map<Integer, Node> numbered = new HashMap<>();
    for (int i = 0; i < origins.length; i++) {
      if (origins[i] == NEW) {
        numbered.put(i, number(next.get(i)));
      }
    }
    return numbered;
  }

  /**
   * Removes the old nodes that no branch continues, and gives those that may yet be written again.
   */
  private List<Node> removeUnmatched(List<Node> old, int[] origins) {
    boolean[] matched = new boolean[old.size()];
    int last = -1;
    for (int origin : origins) {
      if (origin != NEW) {
        matched[origin] = true;
        last = Math.max(last, origin);
      }
    }
    List<Node> kept = new ArrayList<>();
    for (int i = 0; i < old.size(); i++) {
      if (!matched[i] && extent == Extent.PARTIAL && i > last) {
        kept.add(old.get(i));
      } else if (!matched[i]) {
        patches.add(new Patch.Remove(old.get(i).id()));
      }
    }
    return kept;
  }

  private Node insert(int parent, int before, Node node) {
    patches.add(new Patch.Insert(parent, before, node));
    return node;
  }

  private Node reuse(Node old, int before, boolean stays, Branch next) {
    if (!stays) {
      patches.add(new Patch.Move(old.id(), before));
    }
    return update(old, next);
  }

  private Node number(Branch branch) {
    int id = nextId++;
    List<Node> children = branch.children().stream().map(this::number).toList();
    return new Node(id, branch.key(), branch.element(), branch.value(), children);
  }
}
