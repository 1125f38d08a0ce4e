package dev.freshet.internal.tree;

import dev.freshet.element.Checkbox;
import dev.freshet.element.Divider;
import dev.freshet.element.Element;
import dev.freshet.element.Expander;
import dev.freshet.element.Group;
import dev.freshet.element.Region;
import dev.freshet.element.Text;
import dev.freshet.element.Title;
import dev.freshet.element.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Pages as scripts write them, and pages that differ from them as those of a next run do. */
final class RandomPages {
  private final Random random;

  RandomPages(Random random) {
    this.random = random;
  }

  Branch region(Region.Kind kind, Set<String> usedKeys) {
    return container(new Region(kind), 0, usedKeys);
  }

  /** A page made from another by removing, changing, adding and shuffling. */
  Branch edited(Branch branch, Set<String> usedKeys) {
    List<Branch> children = new ArrayList<>();
    for (Branch child : branch.children()) {
      if (random.nextInt(8) == 0) {
        children.add(leaf(usedKeys));
      }
      if (random.nextInt(6) != 0) {
        add(children, changed(child, usedKeys), usedKeys);
      }
    }
    if (random.nextInt(5) == 0) {
      Collections.shuffle(children, random);
    }
    children.removeIf(child -> child.key().isPresent() && isRepeated(child, children));
    return new Branch(branch.key(), branch.element(), branch.value(), children);
  }

  private static boolean isRepeated(Branch branch, List<Branch> all) {
    return all.stream().filter(other -> other.key().equals(branch.key())).count() > 1;
  }

  private void add(List<Branch> children, Branch child, Set<String> usedKeys) {
    child.key().ifPresent(usedKeys::add);
    children.add(child);
  }

  private Branch changed(Branch branch, Set<String> usedKeys) {
    if (!branch.children().isEmpty()) {
      return edited(branch, usedKeys);
    }
    return switch (branch.element()) {
      case Text _ when random.nextBoolean() -> anonymous(new Text("changed " + random.nextInt(9)));
      case Checkbox box when random.nextBoolean() ->
          new Branch(branch.key(), box, Optional.of(Value.of(random.nextBoolean())), List.of());
      default -> branch;
    };
  }

  private Branch container(Element element, int depth, Set<String> usedKeys) {
    List<Branch> children = new ArrayList<>();
    int count = random.nextInt(7);
    for (int i = 0; i < count; i++) {
      children.add(
          depth < 3 && random.nextInt(4) == 0
              ? container(randomContainer(), depth + 1, usedKeys)
              : leaf(usedKeys));
    }
    return new Branch(Optional.empty(), element, Optional.empty(), children);
  }

  private Element randomContainer() {
    return random.nextBoolean()
        ? new Group(random.nextBoolean(), Optional.empty())
        : new Expander("More " + random.nextInt(2), false);
  }

  private Branch leaf(Set<String> usedKeys) {
    return switch (random.nextInt(5)) {
      case 0 -> anonymous(new Divider());
      case 1 -> anonymous(new Title("Title " + random.nextInt(3)));
      case 2 -> checkbox(usedKeys);
      default -> anonymous(new Text("Text " + random.nextInt(5)));
    };
  }

  private Branch checkbox(Set<String> usedKeys) {
    String label = "Box " + random.nextInt(40);
    if (!usedKeys.add(label)) {
      return anonymous(new Divider());
    }
    Checkbox box =
        new Checkbox(label, false, Optional.empty(), random.nextBoolean(), Optional.empty());
    return new Branch(Optional.of(label), box, Optional.of(Value.of(false)), List.of());
  }

  private static Branch anonymous(Element element) {
    return new Branch(Optional.empty(), element, Optional.empty(), List.of());
  }
}
