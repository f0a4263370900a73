package org.chuxin.identity;

/**
 * What a volunteer, or a guardian, agrees to, one by one (DOMAIN.md B5, B16, B18).
 */
public enum ConsentPurpose {

	/** Service is recorded; nobody volunteers without it. */
	SERVICE_RECORD,

	/** Name and birth date go to the insurer of an activity. */
	INSURANCE,

	/** The name may be published with hours; else initials. */
	PUBLIC_NAME,

	/** Records go to the national system. */
	NATIONAL_SYSTEM,

	/** The guardian of a volunteer of 14 to 17 agrees. */
	GUARDIAN,

	/** The guardian of a ward agrees to the ward's data. */
	WARD_DATA,

	/** The guardian of a ward agrees to service, and to company where it is due. */
	WARD_COMPANY

}
