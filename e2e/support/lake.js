import { serve } from "./app.js";
import { until } from "./until.js";

/** A local Snowflake endpoint with tables of its own, whose faults are planned over HTTP. */
export class Lake {
  #served;

  constructor(served) {
    this.#served = served;
  }

  /** Starts one with the tables that a script makes. */
  static async open(script) {
    const words = ["snowglobe", "--port", "0", "--init", script, "--fault-control"];
    return new Lake(await serve("Snowglobe", words));
  }

  get url() {
    return this.#served.url;
  }

  /** Plans a fault, as the endpoint's documentation describes them. */
  async plan(fault) {
    const { data } = await this.#ask("", { method: "POST", body: JSON.stringify(fault) });
    return data.id;
  }

  /** Waits until a planned fault has struck. */
  async struck(id) {
    await until(`fault ${id} strikes`, async () => {
      const { data } = await this.#ask("");
      return data.faults.find((fault) => fault.id === id).strikes > 0;
    });
  }

  /** Ends a fault; what hangs goes on. */
  async end(id) {
    await this.#ask(`/${id}`, { method: "DELETE" });
  }

  async stop() {
    await this.#served.stop();
  }

  async #ask(path, request = {}) {
    const answer = await fetch(`${this.url}/snowglobe/faults${path}`, request);
    if (!answer.ok) {
      throw new Error(`The endpoint answered ${answer.status}: ${await answer.text()}`);
    }
    return answer.json();
  }
}
