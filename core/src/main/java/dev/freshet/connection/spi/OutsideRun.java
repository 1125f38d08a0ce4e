package dev.freshet.connection.spi;

/** The scope of a program that has no pages. */
enum OutsideRun implements RunScope {
  INSTANCE;

  @Override
  public boolean isActive() {
    return false;
  }

  @Override
  public void onEnd(Runnable release) {
    throw new IllegalStateException("There is no script run here, so nothing can wait for its end");
  }

  @Override
  public Activity begin(String label) {
    return () -> {};
  }
}
