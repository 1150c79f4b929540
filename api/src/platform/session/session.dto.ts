import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsEmail, IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import type { ChangePasswordInput, ReauthenticationInput, SignInInput } from '#domain/members/contract';

/** Longest password that is read at all, in UTF-16 code units; what a member may choose is shorter. */
const MAX_TYPED = 1_024;

export class SignInDto implements SignInInput {
  @ApiProperty({ example: 'office@osaka-demo.example' })
  @IsEmail()
  @MaxLength(254)
  email!: string;

  @ApiProperty({ format: 'password' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(MAX_TYPED)
  password!: string;

  @ApiPropertyOptional({
    description: 'Only where one e-mail address has seats in several tenants',
    example: 'osaka-demo',
  })
  @IsOptional()
  @Matches(/^[a-z0-9][a-z0-9-]{1,62}$/)
  tenant?: string;
}

export class ReauthenticationDto implements ReauthenticationInput {
  @ApiProperty({ format: 'password' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(MAX_TYPED)
  password!: string;
}

export class ChangePasswordDto implements ChangePasswordInput {
  @ApiProperty({ format: 'password' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(MAX_TYPED)
  currentPassword!: string;

  @ApiProperty({ format: 'password', description: '15–128 characters (Unicode code points, after NFKC)' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(MAX_TYPED)
  newPassword!: string;
}
