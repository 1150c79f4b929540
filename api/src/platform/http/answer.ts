import { pack, type Packing } from './compression.ts';

/** A whole answer as it is sent: plain, and packed from the first reader on who takes it so. */
export class Answer {
  readonly etag: string;
  readonly body: Buffer;
  /** How much memory it takes: more once it has been packed. */
  bytes: number;
  /** Told of each packed form, how many bytes it adds. */
  onGrowth: (bytes: number) => void = () => {};
  private readonly forms = new Map<Packing, Promise<Buffer>>();

  constructor(etag: string, body: Buffer) {
    this.etag = etag;
    this.body = body;
    this.bytes = body.length;
  }

  /** The packed body; who asks while it is being packed waits for the same. */
  packed(packing: Packing): Promise<Buffer> {
    const form = this.forms.get(packing) ?? this.packedAnew(packing);
    this.forms.set(packing, form);
    return form;
  }

  private async packedAnew(packing: Packing): Promise<Buffer> {
    const form = await pack(this.body, packing);
    this.bytes += form.length;
    this.onGrowth(form.length);
    return form;
  }
}
