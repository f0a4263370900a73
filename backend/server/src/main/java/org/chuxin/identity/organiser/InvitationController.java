package org.chuxin.identity.organiser;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.chuxin.identity.Caller;
import org.chuxin.identity.Role;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** May block. Lets administrators invite organisers. */
@RestController
@RequestMapping("/api/v1/organiser/invitations")
class InvitationController {

	private final Invitations invitations;

	InvitationController(Invitations invitations) {
		this.invitations = invitations;
	}

	/**
	 * Invites an organiser; an account that exists gets this name and role, and a new
	 * code.
	 * @param caller the administrator
	 * @param invite whom, and with which role
	 * @return the invitation with its code
	 */
	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	Invitation inviteOrganiser(Caller.Organiser caller, @RequestBody @Valid Invite invite) {
		return this.invitations.invite(caller.actor(), invite.account(), invite.name().strip(), invite.role());
	}

	/** Whom to invite. */
	record Invite(
			@NotNull(message = "缺少账号。") @Pattern(regexp = "[a-z0-9.-]{2,40}",
					message = "账号用 2 到 40 个小写字母、数字、点或短横。") String account,
			@NotNull(message = "缺少姓名。") @Pattern(regexp = "(?=.*\\S)[^\\p{C}]{1,40}",
					message = "姓名请写 1 到 40 个字。") String name,
			@NotNull(message = "请选择一个角色。") Role role) {
	}

}
