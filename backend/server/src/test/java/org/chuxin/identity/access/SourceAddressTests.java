package org.chuxin.identity.access;

import java.net.InetSocketAddress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

import static org.assertj.core.api.Assertions.assertThat;

class SourceAddressTests {

	@ParameterizedTest
	@ValueSource(strings = { "unknown", "_hidden", "a.example", "1.2.3.4.5", "1.2.3.4, 5.6.7.8", "" })
	void whatAHeaderInventsIsNoAddressAndGetsNoLimitOfItsOwn(String header) {
		InetSocketAddress remote = InetSocketAddress.createUnresolved(header, 1);
		assertThat(SourceAddress.line(remote)).isEmpty();
		assertThat(SourceAddress.of(MockServerHttpRequest.get("/").remoteAddress(remote).build())).isEmpty();
	}

	@Test
	void theAddressesOfOneIpv6LineShareALimit() {
		assertThat(line("2001:db8:1:2::1")).isEqualTo(line("2001:db8:1:2:ffff::9"))
			.isNotEqualTo(line("2001:db8:1:3::1"));
	}

	@Test
	void eachIpv4AddressHasItsOwn() {
		assertThat(line("192.0.2.1")).isEqualTo("192.0.2.1");
		assertThat(line("::ffff:192.0.2.1")).isEqualTo("192.0.2.1");
	}

	private static String line(String literal) {
		return SourceAddress.line(InetSocketAddress.createUnresolved(literal, 1));
	}

}
