/** 所属. History shows the name at the time, so a department is never renamed away: it ends and is succeeded. */
export type DepartmentView = {
  id: string;
  name: string;
  nameEn: string | null;
  parentId: string | null;
  /** `YYYY-MM-DD`; `null` = has always been, as far as the tenant knows. */
  validFrom: string | null;
  /** Last day, inclusive; `null` = still stands. */
  validTo: string | null;
  successorId: string | null;
  /** 例示（架空値）: not from the organisation. */
  example: boolean;
  version: number;
};
export type CreateDepartmentInput = { name: string; nameEn?: string; parentId?: string; validFrom?: string };
