package dev.chuxin.sandbox.wechat.token;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lets tests take the access tokens away; never blocks.
 */
@RestController
class TokensController {

	private final Tokens tokens;

	TokensController(Tokens tokens) {
		this.tokens = tokens;
	}

	@PostMapping("/control/tokens/revoke")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void revoke() {
		this.tokens.revoke();
	}

}
