import type { Evidence } from '#domain/reviews/contract';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** One review's frozen evidence in one packet. Reviews that were decided on an earlier version are not in later ones. */
@Entity('packet_evidence')
@ForeignKey('packet', ['tenantId', 'packetId'], ['tenantId', 'id'], {
  name: 'packet_evidence_of_packet',
  onDelete: 'RESTRICT',
})
@ForeignKey('review', ['tenantId', 'reviewId'], ['tenantId', 'id'], {
  name: 'packet_evidence_of_review',
  onDelete: 'RESTRICT',
})
export class PacketEvidence {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'packet_evidence_pk' }) tenantId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'packet_evidence_pk' }) packetId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'packet_evidence_pk' }) reviewId!: string;
  @Column('jsonb') evidence!: Evidence;
}
