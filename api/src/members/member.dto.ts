import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayNotEmpty, ArrayUnique, IsArray, IsEmail, IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import type { ChangeMemberInput, CreateMemberInput } from '#domain/members/contract';
import { ROLES, type Role } from '#domain/members/permissions';
import { MAX_NAME_LENGTH } from '#domain/problems/contract';
import { FlagField, IdField, presenceOf, TextField } from '../platform/http/fields.ts';

export class CreateMemberDto implements CreateMemberInput {
  @ApiProperty({ example: 'tanto@osaka-demo.example' })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim().toLowerCase() : value))
  @IsEmail()
  @MaxLength(254)
  email!: string;

  @TextField({ max: MAX_NAME_LENGTH })
  name!: string;

  @TextField({ max: MAX_NAME_LENGTH, optional: true })
  nameEn?: string;

  @TextField({ max: MAX_NAME_LENGTH, optional: true, description: '役職・担当' })
  post?: string;

  @ApiProperty({ enum: ROLES, isArray: true })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn([...ROLES], { each: true })
  roles!: Role[];

  @IdField({ optional: true, description: 'Needed by department editors and approvers' })
  departmentId?: string;

  @ApiProperty({ format: 'password', description: '15–128 characters (Unicode code points, after NFKC)' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(1_024)
  password!: string;
}

export class ChangeMemberDto implements ChangeMemberInput {
  @TextField({ max: MAX_NAME_LENGTH, optional: true })
  name?: string;

  @TextField({ max: MAX_NAME_LENGTH, optional: true, nullable: true })
  nameEn?: string | null;

  @TextField({ max: MAX_NAME_LENGTH, optional: true, nullable: true, description: '役職・担当' })
  post?: string | null;

  @ApiProperty({ enum: ROLES, isArray: true, required: false })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn([...ROLES], { each: true })
  @presenceOf({ optional: true })
  roles?: Role[];

  @IdField({ optional: true, nullable: true })
  departmentId?: string | null;

  @FlagField({ optional: true, description: 'A disabled member is signed out at once and cannot sign in' })
  disabled?: boolean;
}
