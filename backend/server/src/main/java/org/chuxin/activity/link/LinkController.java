package org.chuxin.activity.link;

import java.nio.charset.StandardCharsets;

import org.chuxin.platform.web.Problem;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * May block. What others than WeChat see behind the link of a check-in code; it says
 * nothing about the activity and looks nothing up.
 */
@RestController
@RequestMapping("/qr")
class LinkController {

	private static final byte[] PAGE = """
			<!DOCTYPE html>
			<html lang="zh-CN">
			<head>
			<meta charset="utf-8">
			<meta name="viewport" content="width=device-width, initial-scale=1">
			<meta name="robots" content="noindex">
			<title>活动签到</title>
			</head>
			<body>
			<main>
			<h1>请用微信扫一扫打开</h1>
			<p>这是活动的签到码。打开微信，点右上角的“+”，选“扫一扫”，对准组织者屏幕上的码。</p>
			<p>码每 20 秒换一次，拍下来转给别人是用不了的。</p>
			<p>扫不了也没关系，请组织者帮您签到。</p>
			</main>
			</body>
			</html>
			""".getBytes(StandardCharsets.UTF_8);

	private final LinkVerification verification;

	LinkController(LinkVerification verification) {
		this.verification = verification;
	}

	@GetMapping("/check-in/{activityId}/{code}")
	ResponseEntity<byte[]> page(@PathVariable String activityId, @PathVariable String code) {
		return ResponseEntity.ok()
			.contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
			.header("Content-Security-Policy",
					"default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
			.header("X-Content-Type-Options", "nosniff")
			.header("Referrer-Policy", "no-referrer")
			.header("Cache-Control", "no-store")
			.body(PAGE);
	}

	@GetMapping("/{file}.txt")
	ResponseEntity<byte[]> verification(@PathVariable String file) {
		if (this.verification.name().isEmpty() || !this.verification.name().equals(file + ".txt")) {
			throw Problem.of(HttpStatus.NOT_FOUND, "NOT_FOUND", "没有找到这一页。");
		}
		return ResponseEntity.ok()
			.contentType(MediaType.TEXT_PLAIN)
			.header("X-Content-Type-Options", "nosniff")
			.body(this.verification.content().getBytes(StandardCharsets.UTF_8));
	}

}
