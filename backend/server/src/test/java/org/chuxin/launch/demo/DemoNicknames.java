package org.chuxin.launch.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Invents nicknames as a neighbourhood has them; pure. */
final class DemoNicknames {

	private static final List<String> WHOLE = List.of("梧桐树下", "早起的老李头", "小满", "弄堂口的猫", "半夏", "知秋", "一碗阳春面", "老周说事",
			"春风十里", "桂花糕", "晨跑的陈老师", "阿婆的小菜园", "云朵收藏家", "路灯下的书摊", "三号楼小赵", "退休不褪色", "听雨", "糖炒栗子", "南风知我意", "平凡的一天",
			"胡同里的风", "爱下棋的老孙", "豆浆油条", "向日葵妈妈", "夜班公交", "青石板", "老兵老李", "小书虫", "槐花香", "石榴籽", "月亮湾", "麦田守望", "清晨六点半",
			"楼下的玉兰", "火车向前开", "老照片", "番茄炒蛋", "跳广场舞的王姨", "江边散步", "一杯清茶");

	private static final List<String> FIRST = List.of("早起的", "爱笑的", "慢慢走的", "读书的", "种花的", "骑车的", "晒太阳的", "喝茶的", "写字的",
			"唱歌的", "巷口的", "河边的", "三楼的", "五号院的", "桥头的", "南门的", "新来的", "安静的", "热心的", "认真的", "夜跑的", "钓鱼的", "做饭的", "下棋的",
			"拉二胡的", "打太极的", "看星星的", "听戏的", "遛弯的", "背单词的", "养猫的", "追剧的", "画画的", "织毛衣的", "练字的", "爬山的", "摄影的", "等公交的",
			"买菜的", "带娃的");

	private static final List<String> SECOND = List.of("老张", "小王", "陈姐", "刘叔", "阿芳", "阿强", "周阿姨", "吴师傅", "小林", "大海",
			"梅子", "老郑", "小何", "方奶奶", "石头", "秋叶", "蜻蜓", "麻雀", "橘猫", "小鹿", "白鸽", "松鼠", "银杏", "海棠", "木棉", "茉莉", "芦苇", "竹子",
			"丁香", "青柠", "豆豆", "团团", "圆圆", "乐乐", "安安", "果果", "米粒", "年糕", "汤圆", "饺子", "老马", "小唐", "许老师", "邓爷爷", "高个子",
			"小不点", "胡大哥", "沈妹", "老朱", "小鱼");

	private DemoNicknames() {
	}

	/**
	 * Different nicknames.
	 * @param count how many
	 */
	static List<String> of(int count, Random random) {
		List<String> made = new ArrayList<>();
		FIRST.forEach((first) -> SECOND.forEach((second) -> made.add(first + second)));
		Collections.shuffle(made, random);
		Set<String> nicknames = new LinkedHashSet<>(WHOLE);
		nicknames.addAll(made);
		// A neighbourhood larger than our imagination gets numbers.
		for (int number = 2; nicknames.size() < count; number++) {
			for (String nickname : made) {
				nicknames.add(nickname + number);
			}
		}
		List<String> drawn = new ArrayList<>(List.copyOf(nicknames).stream().limit(Math.max(count, 1)).toList());
		Collections.shuffle(drawn, random);
		return drawn;
	}

}
