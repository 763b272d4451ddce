### fengcai 的提示文字（简体中文）

## 读取文件

not-utf8 = 从第 { $line } 行起，文件不是 UTF-8 编码的文字
    .help = 请另存为 UTF-8（记事本：文件 → 另存为 → 编码选“UTF-8”；其他编辑器在保存时选 UTF-8），再运行一次。
    .explain = 条目文件须为 UTF-8 编码的纯文本。较早的记事本或表格软件常存成 GBK（菜单里叫“ANSI”），也可能是把 Word、WPS 文档直接改了扩展名。用记事本打开，确认文字显示正常，再另存为 UTF-8 即可；文字本身不必改动。

file-too-large = 文件有 { $bytes } 字节，超过上限 { $limit } 字节
    .help = 请看文件里是否粘贴了图片数据；名单过长时，可拆成几个 <winner>.md。
    .explain = 条目文件只存文字，一般不过几十 KB，所以大小有上限。超限多半是把图片或整篇文档粘进了文件，也可能是别的文件被改名为 .md 或 .yaml。请把图片另存为单独的文件，放在条目所在的文件夹里，再在条目中写文件名。

unreadable-file = 文件无法读取：{ $cause }
    .help = 请关闭正在使用它的程序，确认自己有读取权限；若在网盘或移动硬盘上，先复制到本机再试。
    .explain = 系统没有让 fengcai 打开这个文件或文件夹，冒号后是系统给出的原因。常见情形有：文件正被其他程序占用、没有读取权限、网盘文件尚未下载到本机，或磁盘出错。排除后再运行一次即可。

link-refused = 这是链接、快捷方式或特殊文件，未读取
    .help = 请把真正的文件复制到这里，再删除这个链接。
    .explain = content 文件夹里只读取普通文件，不跟随链接，以免把文件夹以外的内容误发到网上。链接通常是整理文件时用“创建链接”留下的。请把原文件复制进来代替它。

unsafe-name = 文件名无法安全使用
    .help = 请重新键入一个简单的文件名（字母、数字、短横线或汉字），不要粘贴；如有两个看上去同名的文件，请改名或删去一个。
    .explain = 文件名里含有看不见的控制字符、改变文字方向的字符或反斜杠，或者不是合规的 Unicode 文字；也可能有两个文件名看上去相同，只是字符的组合方式不同。这类名字多来自从聊天软件下载、解压旧压缩包，或在 Windows 与 macOS 之间拷贝。重新键入文件名即可，并请同步修改条目里引用它的地方。

stray-file = 这个位置不放条目，文件未使用
    .help = 请移到应在的位置，例如 2019/anhui/campaign.md、2019/anhui/photography/sub-project.md，或同一文件夹下的 winners.yaml；不再需要的可移出 content。
    .explain = 条目的种类由所在位置决定：年份/活动/campaign.md，年份/活动/子项目/sub-project.md，子项目文件夹里的 winners.yaml、<winner>.md 或 <winner>/winner.md，以及 organisers/<id>.md。放在别处的 .md 或 .yaml 不会出现在网站上。多半是少建或多建了一层文件夹，也可能是年份文件夹不是四位数字。移到对应位置即可。

## YAML 与文件头

no-front-matter = 文件缺少由两行 --- 括起的文件头
    .help = 请让文件第一行只写 ---，接着写字段，再用单独一行 --- 结束，正文写在后面。
    .explain = 每个 .md 条目都以文件头开始：第一行是三个短横线，下面是 title 等字段，再以一行三个短横线结束。常见原因是首行前有空行、漏了第二个 ---，或输入法把短横线换成了破折号（——）。可以对照其他条目的开头修改。

yaml-syntax = YAML 写法有误，读不下去：{ $cause }
    .help = 请检查所指位置及上一行：冒号须用半角并在后面加一个空格，缩进用空格而不用 Tab，同级字段左边对齐；文字里有特殊符号时，整段加半角引号。
    .explain = 文件头和 .yaml 文件用 YAML 书写，靠缩进和标点表示层次；冒号后的英文是解析程序给出的原因。最常见的是用了全角冒号、缩进混用 Tab、引号不成对，或文字里含有“冒号加空格”“#”而没有加引号。所指位置有时在真正出错处的下一行，请连同上一行一起看。

yaml-unsupported = 这里用了 fengcai 不支持的 YAML 写法
    .help = 请把内容直接写全；文字若以 &、*、! 开头（如“*获奖作品”），请用半角引号括起来。
    .explain = 为了让文件容易看懂，fengcai 不接受 YAML 的锚点（&）、引用（*）、标签（!）、一个文件含多份文档，以及不是文字的字段名。多数时候并非有意使用，只是一段文字恰好以这些符号开头。给这段文字加上半角引号，或把重复的内容各写一遍即可。

duplicate-key = 字段「{ $key }」写了两次
    .help = 请只保留一个；如果要写多项内容，请合并成一个列表，每项以“- ”开头。
    .explain = 同一层里每个字段只能写一次，否则无法知道以哪个为准。这通常是复制粘贴后忘了删去旧的一行。留下正确的一个，删去另一个。

too-deep = 内容层次过深或项目过多，超过上限 { $limit }
    .help = 请检查缩进是否逐行加深，或文件是否误含了其他数据。
    .explain = fengcai 对一个文件的嵌套层数和项目总数都设了上限，正常的条目远远达不到。超限一般是缩进出错，或文件由其他程序导出、并非条目。请恢复正常缩进，或把过长的内容拆成几个文件。

unknown-key = 没有名为「{ $key }」的字段
    .help = 此处可用的字段：{ $known }。最接近的（如有）：{ $near }
    .explain = 文件里写了一个 fengcai 不认识的字段名，它的内容不会显示，所以先停下来提醒。多半是拼写有出入、大小写不同，或缩进不对，使字段落到了别的层次。请改成列出的字段名；不需要的可以删去。

missing-field = 缺少必填的字段「{ $key }」
    .help = 请补上一行：{ $key }: 内容（冒号用半角，后面空一格）。
    .explain = 这个字段必须有内容，页面要靠它才能生成。可能是漏写了、只写了字段名而没有内容，或缩进不对，没有归到这一项下面。补上内容即可。

wrong-type = 这里应填{ $wanted ->
        [number] 数字
        [date] 日期
        [map] 一组字段
        [true-or-false] “true”或“false”
       *[text] 文字
    }，文件里写的是{ $found ->
        [list] 列表
        [map] 一组字段
       *[text] 文字
    }
    .help = { $wanted ->
        [number] 请在同一行写一个数字，例如 100。
        [date] 请在同一行写日期，例如 2019-05-01。
        [map] 请在下一行起缩进两格，逐行写“字段: 内容”。
        [true-or-false] 请写 true（是）或 false（否），用小写，不加引号。
       *[text] 请在同一行写一段文字；有特殊符号时用半角引号括起来。
    }
    .explain = 每个字段都有规定的形式：一段文字、一个数字、一个日期、true 或 false，或是一组缩进书写的字段。形式不符常见于多写或漏写了“- ”、缩进有误，或文字里的“冒号加空格”被当成了字段。请对照其他条目里的同名字段修改。

unknown-choice = 「{ $value }」不在可选的词之中
    .help = 可选的词：{ $known }。最接近的（如有）：{ $near }
    .explain = 这个字段只能从固定的几个英文词里选一个，网站会自动显示对应的中文。常见原因是写成了中文、拼写有出入，或用了大写字母。请从列出的词中选一个填入。

bad-date = 「{ $value }」不是可用的日期
    .help = 请写成 2019-05-01 这样的形式：四位年、两位月、两位日，中间用半角短横线。
    .explain = 日期字段须写明年、月、日，个位数的月和日前面补 0，而且要是日历上真有的日子。2019年5月1日、2019/5/1、2019.5.1 以及只有年月的写法，在这里都读不出来。改成 2019-05-01 的形式即可。

unclear-date = 时间「{ $value }」无法换算成具体日期
    .help = 请保留原文，并补上起止日期：在这个字段下缩进写 text（原文）、start 和 end（如 2019-06-01），起止可以只写一个。
    .explain = 通知里的时间往往是一句话，fengcai 能读出“2019年6月至10月”“9月上旬”“8月26日前”等写法，读不出的不作猜测。这段文字仍会照原样显示，只是不能用于排序和判断先后。补上 start 或 end 即可。

bad-number = 「{ $value }」不是可用的数字
    .help = 请只写半角阿拉伯数字，例如 1200；单位和“约”“余”等字写到别的字段。
    .explain = 数字字段只接受半角的阿拉伯数字，计数的字段须是不小于 0 的整数。常见原因是带了单位（“100个”）、写成“5万”、用了全角或中文数字。指标可以分写成 value: 5 和 unit: 万名。

bad-focus = 「{ $value }」读不出是图片中的哪个位置，裁切时暂以正中为准
    .help = 请写两个百分数，先从左、再从上，中间空一格，例如 30% 20%。
    .explain = 列表里的图片统一裁成 4:3，focus 说明裁切时要保住哪里，例如人脸。“30% 20%”就是从左边量三成、从上边量两成的地方；正中是“50% 50%”，不用写。两个数都在 0 到 100 之间。这不影响发布。

bad-timecode = 「{ $value }」读不出是第几分几秒，这一章节没有列出
    .help = 请写成 分:秒，例如 1:05；超过一小时的写成 时:分:秒，例如 1:00:05。
    .explain = 视频的 chapters 列出各章节从哪里开始，观众点一下就能跳到那里。时间写成 1:05 的样子（冒号半角、全角都可以），只写数字时算作秒。写错的章节不列出，视频照常发布。

bad-id = 「{ $value }」不能用作编号
    .help = 编号请用小写字母 a-z、数字和短横线，例如 morning-shift。建议写法（如有）：{ $proposal }
    .explain = 编号会成为网址的一部分，所以只用小写字母、数字和短横线，不用汉字、空格、大写字母和下划线；首尾不能是短横线，最长 64 个字符，也不能用 con、aux、com1 等系统保留的名称。文件夹名和 <winner>.md 的文件名也是编号。请改名，并同步修改其他条目中引用它的地方；可以用拼音或英文。

bad-lang = 「{ $value }」不是可用的语言代码
    .help = 请写标准的语言代码，例如 zh-Hans（简体中文）、bo（藏文）、ug（维吾尔文）、mn（蒙古文）。
    .explain = 语言代码采用 BCP 47 标准，浏览器据此选择字体和朗读方式。写成“中文”“藏语”等名称时读不出来。请改用代码；作品是普通中文时，一般可以不写这个字段。

bad-url = 「{ $value }」不是可用的网址
    .help = 请写完整的网址，以 https:// 或 http:// 开头，中间没有空格和引号。
    .explain = 网址字段只接受以 https:// 或 http:// 开头的完整地址。常见原因是漏写了开头、复制时带上了空格或说明文字，或填了公众号名称、邮箱。请在浏览器中打开该页面，从地址栏复制；没有网址的可以留空。

text-too-long = 这段文字有 { $length } 字节，超过上限 { $limit } 字节
    .help = 请缩短这段文字，或把长文移到 .md 条目第二个 --- 以下的正文里。
    .explain = 单个字段的文字有长度上限，一个汉字约占 3 字节。超限多半是把整篇文章或图片数据粘进了字段，也可能是引号没有配对，把后面的内容都算了进来。请先检查引号，再考虑缩短或移到正文。

## 条目与关联

missing-id = 名单中「{ $title }」这一项没有编号 id
    .help = 请在这一项里加一行 id，用小写字母、数字和短横线。建议写法（如有）：{ $proposal }
    .explain = winners.yaml 里每一项都要有编号 id，它是该获奖条目网址的最后一段。编号一经公布最好不再改动，否则旧网址会失效，所以由您来确定，而不自动按顺序生成。请填一个简短易认的拼音或英文编号。

duplicate-id = 编号「{ $id }」用了不止一次
    .help = 请给其中一项换一个编号；如果两项其实是同一内容，请删去一项。
    .explain = 编号在同一范围内不能重复，否则两项会争用同一个网址。这通常是复制一项后忘了改 id，也可能是 winners.yaml 里的一项与同名的 <winner>.md 并存。改动或删去其中一处即可。

missing-entry = 这个文件夹里有条目，却没有「{ $file }
    .help = 请在这个文件夹里新建 { $file }，至少写上 title 等必填字段；也可以用 fengcai new 生成。
    .explain = 每个活动文件夹要有 campaign.md，每个子项目文件夹要有 sub-project.md，其中的条目才有归属。可能是文件还没有建、文件名有出入（如 Campaign.md、campaign.md.txt），或文件夹多了一层。Windows 默认不显示扩展名，请留意文件名末尾是否多了 .txt。

unknown-campaign = 没有编号为「{ $value }」的活动
    .help = 请写“年份/活动”，例如 2019/acftu。已有的活动：{ $known }。最接近的（如有）：{ $near }
    .explain = 这里引用了一个活动，但 content 里没有对应的文件夹和 campaign.md。可能是编号拼写有出入、漏了年份，或那个活动还没有录入。请改成已有的编号，或先建立那个活动。

unknown-sub-project = 没有编号为「{ $value }」的子项目
    .help = 请写“年份/活动/子项目”，例如 2019/anhui/photography。已有的子项目：{ $known }。最接近的（如有）：{ $near }
    .explain = 这里引用了一个子项目，但 content 里没有对应的文件夹和 sub-project.md。可能是编号拼写有出入、漏了年份或活动，或该子项目还没有录入。请改成已有的编号，或先建立那个子项目。

unknown-organiser = 没有编号为「{ $value }」的单位
    .help = 请写 organisers 文件夹里的文件名，不带 .md；新单位请先建 organisers/<id>.md。已有的单位：{ $known }。最接近的（如有）：{ $near }
    .explain = 单位用编号引用，编号就是 organisers 文件夹里的文件名。常见原因是写成了单位的中文名称、拼写有出入，或还没有为它建立文件。请改成已有的编号，或新建一个单位条目。

unknown-author = 没有编号为「{ $value }」的作者
    .help = 请写 authors 文件夹里的文件名，不带 .md；新作者请先建 authors/<id>.md，不需要作者页就删去这一行 id。已有的作者：{ $known }。最接近的（如有）：{ $near }
    .explain = 作者用编号引用，编号就是 authors 文件夹里的文件名，同名的人因此不会混在一起。常见原因是写成了姓名、拼写有出入，或还没有为他建立文件。不需要作者页的作者不必建文件，只写 name 就行。

unknown-category = 没有名为「{ $value }」的类别
    .help = 可用的类别：{ $known }。最接近的（如有）：{ $near }
    .explain = 类别把历年名称不同、性质相同的子项目归到一起，用固定的英文词表示。常见原因是写成了中文或拼写有出入。确实需要新类别时，请在 content/categories.yaml 里添加一项，写明 id 和 zh（中文名称）。

unknown-region = 没有名为「{ $value }」的地区
    .help = 请从省级写起，如 anhui/hefei，或写六位区划代码，如 340100。最接近的（如有）：{ $near }
    .explain = 地区按国家标准的行政区划查找，可以写拼音路径或六位代码。找不到可能是拼写有出入、少写了上一级，或是没有代码的开发区、高新区。后一种请在 content/regions.yaml 里添加，写明 id、name 和 parent。

ambiguous-region = 只写「{ $value }」不足以确定是哪个地区
    .help = 请改写成其中一个完整路径：{ $candidates }
    .explain = 不同省份有同名或同音的地区，例如海南省与青海的海南州，所以单写中文名称或路径的最后一段不予采用，即使只找到一个也请写全。把提示中列出的正确路径抄进这个字段即可，也可以写六位区划代码。

unknown-sector = 没有名为「{ $value }」的行业
    .help = 可用的行业：{ $known }。最接近的（如有）：{ $near }
    .explain = 行业用固定的英文词表示，例如 railway。常见原因是写成了中文或拼写有出入。需要新的行业时，请在 content/sectors.yaml 里添加一项，写明 id 和 zh（中文名称）。

unknown-tier = 没有编号为「{ $value }」的奖项
    .help = 可用的奖项：{ $known }。最接近的（如有）：{ $near }
    .explain = 获奖条目写的奖项，须在颁奖的子项目或活动的 tiers 里列出。常见原因是写了奖项的中文名称而不是 id、拼写有出入，或 tiers 里还没有这一奖项。请改成列出的编号，或先在 tiers 里补上。

unknown-strand = 活动里没有编号为「{ $value }」的部分
    .help = 可用的部分：{ $known }。最接近的（如有）：{ $near }
    .explain = 子项目的 strand 指明它属于活动的哪一部分，须与该活动 campaign.md 里 strands 的某个 id 相同。可能是拼写有出入，或活动里还没有列出这一部分。请改成列出的编号，或先在 campaign.md 里补上。

parent-circle = 「{ $id }」成了自己的上级
    .help = 请核对相关条目的 parent（子项目为 participates）字段，把写反或多写的一处改正或删去。
    .explain = parent 指向上一级的活动，一级一级往上，最后应到没有 parent 的活动。现在沿着上级走又回到了起点，多半是把上下级写反了，或把活动自己写成了上级。例如省级活动的 parent 写全国活动，全国活动不写 parent。

missing-content = 类型「{ $kind }」的条目还缺少{ $kind ->
        [article] 第二个 --- 以下的正文
        [platform] 第二个 --- 以下的正文
        [case] 第二个 --- 以下的正文
        [activity] 第二个 --- 以下的正文
       *[other] 「{ $field }」
    }
    .help = { $kind ->
        [article] 请把正文写在 <winner>.md 第二个 --- 以下；winners.yaml 里的项没有正文，文章请单独成文件。
       *[other] 请补上所缺的内容；如果类型选得不合适，请修改 kind。
    }
    .explain = 每种类型的页面都有必不可少的内容：photo、photo-set 要有 photos，then-now 要有 then 和 now，video 要有 video，audio 要有 audio，article 要有正文，influencer、media-account 要有 accounts。可能是还没有填、字段写错了层次，或 kind 选得不合适。补上内容或修改 kind 即可。

unused-content = 条目为「{ $kind }」时，字段「{ $field }」的内容不会显示
    .help = 请核对 kind 和 status；若都没有错，可删去这个字段，或把内容移到会显示的字段。
    .explain = 每种类型或状态的页面只显示与它相符的内容，例如 photo 条目里的 audio 就没有地方播放，未撤下的条目也不显示撤下原因。多半是 kind 或 status 选得不合适，或从别的条目复制后留下的。这不影响发布。

host-conflict = { $lacks ->
        [nothing] 关于「{ $field }」，已定为「{ $decided }」
        [agreement] 分配表写明「{ $field }」由「{ $unit }」承办，子项目里写的是「{ $says }」
        [reason] 关于「{ $field }」已写明采用哪一种说法，还没有写理由
       *[decision] 关于「{ $field }」有 { $count } 种说法，还没有写明由谁主办或承办
    }
    .help = 请与主办单位核实：抄录有误就改正；文件之间确有不同，就在子项目的 claims 里记下各处的说法，写明 decided（采用的说法）和 reason（理由）。
    .explain = 通知的表格、附件和正文写的承办单位不一致。写错承办单位是很容易被看到的差错，所以没有决定之前不发布。核实后写上 decided 和 reason，这一项就列入“已认可”，各处的原文仍显示在页面上。

quota-conflict = { $lacks ->
        [nothing] 关于「{ $field }」，已定为「{ $decided }」
        [reason] 关于「{ $field }」已写明采用哪一种说法，还没有写理由
       *[decision] 关于「{ $field }」有 { $count } 种说法，有的是“不超过”，有的是“不少于”，还没有写明采用哪一种
    }
    .help = 数量要求由哪一级规定，就以哪一级的通知为准；请在这一项下写 decided 和 reason。
    .explain = 下级转述上级的数量要求时，“不超过”和“不少于”写反了，意思正好相反，报送单位会无所适从。以作出规定的那一级通知为准，写上 decided 和 reason，这一项就列入“已认可”。

name-variant = { $lacks ->
        [nothing] 关于「{ $field }」，已定为「{ $decided }」
        [reason] 关于「{ $field }」已写明采用哪一种写法，还没有写理由
       *[decision] 关于「{ $field }」有 { $count } 种写法，还没有写明采用哪一种
    }
    .help = 请与发文单位核实，在这一项下写 decided（采用的写法）和 reason（理由）；不要自行改动名称。
    .explain = 同一个名称、标题或口号在文件里有几种写法。fengcai 不代为选择，也不把少见的写法改成常见的：改错一个字，就可能成了另一家单位、另一个平台。核实后写上 decided 和 reason，这一项就列入“已认可”。

claim-conflict = { $lacks ->
        [nothing] 关于「{ $field }」，已定为「{ $decided }」
        [reason] 关于「{ $field }」已写明采用哪一种说法，还没有写理由
       *[decision] 关于「{ $field }」有 { $count } 种说法，还没有写明采用哪一种
    }
    .help = 请在这一项下补写 decided（采用的内容）和 reason（理由）。
    .explain = 通知的正文与附件有时说法不同，claims 把各处原文记下来，但页面只能采用一种。这需要人来判断，fengcai 不代为选择。请与主办单位核实后写上 decided，并用一句话写明 reason；写好后这一项列入“已认可”，不再提醒。

empty-site = 站点还没有内容：缺少 content/site.yaml，或还没有任何活动
    .help = 新建站点请运行 fengcai new 文件夹名；已有站点请进入它的文件夹再运行，或用 -C 指明位置。
    .explain = 一个站点至少要有 content/site.yaml（写着站点名称）和一个活动的 campaign.md。最常见的原因是在别的文件夹里运行了命令，其次是 site.yaml 没有内容或文件名有出入。请先确认位置，再补上所缺的文件。

## 图片、视频、音频

missing-file = 文件夹 content/{ $folder } 里没有文件「{ $value }」
    .help = 请把文件放进这个文件夹，或改正条目里的文件名（连同扩展名）。最接近的（如有）：{ $near }
    .explain = 条目写的文件应与条目放在同一个文件夹里，文件名须完全一致，包括大小写和扩展名。常见原因是 .jpg 与 .jpeg、.JPG 混用，漏写扩展名，或文件还没有复制过来。改文件名或改条目，使两边一致即可。

path-outside = 「{ $value }」不在条目自己的文件夹里
    .help = 请把文件复制到条目所在的文件夹，这里只写文件名；子文件夹用 / 隔开，例如 photos/01.jpg。
    .explain = 条目只能使用自己文件夹及其子文件夹里的文件，不能写盘符、以 / 开头的路径或“..”，也不要用反斜杠（\）。这样站点换一台电脑仍能生成，也不会误发别处的文件。把文件复制过来，再写相对的文件名即可。

wrong-media = 「{ $value }」不是这里需要的{ $wanted ->
        [film] 视频
        [recording] 音频
        [captions] 字幕文件
       *[picture] 图片
    }
    .help = 这里请填{ $wanted ->
        [film] 视频文件（MP4）
        [recording] 音频文件（MP3、M4A、WAV、FLAC 或 OGG）
        [captions] 字幕文件（WebVTT 或 SRT，扩展名 .vtt 或 .srt）
       *[picture] 图片文件（JPEG、PNG、GIF 或 WebP）
    }，并核对文件名是否填错了字段。
    .explain = fengcai 看的是文件的实际内容，不是扩展名。常见原因是文件名填错了字段（如把视频写进 photos），或文件被改过扩展名而内容没有变。请填对应种类的文件；ASS 等其他字幕须先转换成 SRT 或 WebVTT。

undecodable-picture = 图片「{ $value }」无法读出：{ $cause }
    .help = 请向报送人索取原图，替换后再生成一次；网站照常发布，此处暂以占位图代替。
    .explain = 这张图片已损坏、不完整，或用了无法识别的格式，冒号后是具体原因。常见于传输中断、聊天软件压缩，或把别的文件改成了 .jpg。可以先在电脑上打开看看：打得开，就另存为 JPEG；打不开，请报送人重发原图。

undecodable-media = 视频或音频「{ $value }」无法读出：{ $cause }
    .help = 请向报送人索取原文件，替换后再生成一次；网站照常发布，此处暂以占位说明代替。
    .explain = 这个文件已损坏、不完整，或用了无法识别的编码，冒号后是具体原因。常见于传输中断，或录制、导出时没有正常结束。可以先在电脑上播放看看：能播放，就用剪辑软件重新导出为 MP4 或 MP3；不能播放，请报送人重发。

convert-picture = 图片「{ $value }」是 { $seen } 格式，需要转成 { $to }
    .help = 请用“画图”“照片”或“预览”打开，另存为（导出为）{ $to }，再修改条目里的文件名；网站照常发布，此处暂以占位图代替。
    .explain = 这种格式很多浏览器不能显示，所以不直接发布。苹果手机拍的 HEIC 最为常见：在手机“设置 → 相机 → 格式”里选“兼容性最佳”，以后就会拍成 JPEG。PDF、Word、WPS 文档里的图片，请单独导出。只改扩展名不起作用，须另存为新的格式。

convert-media = 「{ $value }」是 { $seen } 格式，需要转成 { $to }
    .help = 请用剪映、格式工厂等软件导出为 { $to }，再修改条目里的文件名；网站照常发布，此处暂以占位说明代替。
    .explain = 这种视频或音频格式很多浏览器不能播放，所以不直接发布。视频请导出为 MP4（编码选 H.264，声音选 AAC），音频请导出为 MP3。只改扩展名不起作用，须用软件重新导出。

picture-too-large = 图片「{ $value }」尺寸为 { $width } × { $height } 像素，过大而未处理
    .help = 请用“画图”“预览”等软件缩小，长边 6000 像素以内足够清晰；网站照常发布，此处暂以占位图代替。
    .explain = 特别大的图片处理时会占用大量内存，所以尺寸设有上限。多见于扫描件、全景拼接图和印刷用图。缩小后替换原文件即可，网页上看不出差别。

animated-picture = 「{ $value }」是动图，网站只显示第一帧
    .help = 如果第一帧就能代表作品，不必处理；要展示动的画面，请改交 MP4 视频，用 video 字段登记。
    .explain = 动图文件大、清晰度低，手机上费流量，所以网站把它当作图片，取第一帧制作。这不影响发布。

codec-unplayable = { $what ->
        [film-sound] 视频「{ $value }」的声音
       *[other] 「{ $value }」
    }用的是 { $codec } 编码，{ $phones ->
        [android] 安卓手机
        [older-android] 较旧的安卓手机和多数没有装 HEVC 扩展的 Windows 电脑
        [iphones-before-15-pro] iPhone 15 Pro 以前的苹果手机
        [iphones-before-18] iOS 18.4 以前的苹果手机
        [iphones-before-11] iOS 11 以前的苹果手机
       *[most] 多数手机
    }{ $what ->
        [film-sound] 听不到
       *[other] 播放不了
    }
    .help = { $what ->
        [recording] 请用剪映、格式工厂等软件重新导出为 MP3，再修改条目里的文件名；网站照常发布这个文件。
       *[other] 请用剪映、格式工厂等软件重新导出为 MP4：画面编码选 H.264（8 位），声音选 AAC；网站照常发布这个文件。
    }
    .explain = 文件本身没有坏，但手机播放音频和视频要靠内置的解码器，各家支持的编码不一样。几乎所有手机都能播放的是：视频用 MP4，画面编码 H.264（8 位），声音编码 AAC；音频用 MP3 或 M4A（AAC）。苹果手机拍的 HEVC 视频最为常见：在手机“设置 → 相机 → 格式”里选“兼容性最佳”，以后就会拍成 H.264。只改扩展名不起作用，须用软件重新导出。

large-recording = 音频「{ $value }」是没有压缩的 WAV，有 { $megabytes } MB
    .help = 建议用格式工厂等软件导出为 MP3（128 或 192 kbps）再替换；网站照常发布这个文件。
    .explain = WAV 没有压缩，一分钟约 10 MB，用手机收听很费流量，还要等很久。同样的录音存成 MP3 只有十分之一大小，说话和歌曲几乎听不出差别。这只是提示，不影响发布。原来的 WAV 请另外保存，留作存档。

no-waveform = 音频「{ $value }」没有画出波形图：{ $cause }
    .help = 若在电脑上能正常播放，可以不改；要有波形图，请导出为 MP3 后替换。
    .explain = 音频页面上会有一张表示声音强弱的波形图，需要先把录音解码。这个录音解不出来，冒号后是具体原因，所以页面上没有波形图。录音本身照常发布，可以播放。

bad-cue = 字幕文件「{ $value }」第 { $line } 行{ $problem ->
        [end] ：结束时间不在开始时间之后，这一条没有发布
        [order] ：比上一条开始得早，已按时间先后排好
        [untimed] ：这段文字没有时间，没有发布
       *[timing] ：时间读不出来，这一条没有发布
    }
    .help = 请用记事本打开字幕文件改正这一行；时间写成 00:01:02.500 --> 00:01:05.000，前一个是开始，后一个是结束。
    .explain = 每条字幕先是一行时间，写明何时出现、何时消失，接着是文字，最后空一行。时间写错的字幕浏览器会丢掉；文字中间多空了一行，后半段就没有了时间。其余字幕照常发布。

captions-converted = 字幕文件「{ $value }」是 { $format } 格式、{ $encoding } 编码，已转成 UTF-8 的 WebVTT 发布
    .help = 不用改。请在网页上打开视频看一看，字幕的文字和时间是否正确。
    .explain = 浏览器只认 UTF-8 编码的 WebVTT 字幕，所以发布时自动转换，条目旁的原文件不变。SRT 里的字体、颜色和位置标记会去掉，粗体、斜体、下划线保留。若网页上字幕是乱码，请用记事本打开原文件，另存为 UTF-8 编码后替换。

## 正文

bad-link = 正文里的链接「{ $value }」无法使用
    .help = 站内请写条目的编号，例如 /2019/anhui；站外请写以 https:// 开头的完整网址。
    .explain = 链接没有对应的条目，或用了不允许的形式，如 javascript: 和 mailto:。可能是编号拼写有出入、条目已移走，或从 Word 文档、邮件里复制时带入的。改正链接，或只保留文字即可。

body-picture = 正文里的图片不会显示
    .help = 请把图片写到文件头的 photos: 下，每张以“- file: 文件名”开头，并删去正文里的这一处。
    .explain = 图片统一由 photos 字段列出，这样才能生成合适的尺寸，并附上说明和文字描述。正文里写“![…](…)”的图片会被略去，其余文字照常显示。请改写到 photos 下。

## 生成与主题

path-collision = 地址「{ $path }」有不止一个来源：{ $culprits }
    .help = 请给其中一个条目或文件改名，不能只差大小写。
    .explain = 两个页面或文件会生成到同一个地址，后一个会盖掉前一个。有些系统不区分大小写，也把某些字符的不同组合方式看作相同，所以只差这些也算重名。给其中一个换个名字即可。

path-too-long = 地址「{ $path }」长 { $length } 字节，超过上限 { $limit } 字节
    .help = 请缩短活动、子项目或条目的编号（文件夹名、文件名）。
    .explain = 太长的路径在一些 Windows 电脑和服务器上无法保存，所以设有上限。路径由年份、活动、子项目和条目的编号连成，文件名里一个汉字占 3 字节。把编号改短一些即可，几个英文词就足够了。

theme-fault = 主题有问题：{ $cause }
    .help = 请检查 themes 文件夹里最近改过的文件；把它移走，就会恢复使用自带的默认文件。
    .explain = 主题的模板、文字或设置文件读取时出错，冒号后是具体原因，下面是出错的位置。自带的默认主题不会这样，通常是 themes 里的文件改动有误，或 site.yaml 的 theme 写了不存在的主题。指出的文件如果不在站点的 themes 文件夹里，它就是自带的文件，出错是因为它用到的另一个文件被替换了。请撤回最近的改动，或请维护主题的同事看一看。

render-fault = 页面「{ $page }」{ $entry ->
        [none] {""}
       *[other] （{ $entry }）
    }{ $others ->
        [none] {""}
       *[other] 和另外 { $others } 个页面
    }无法生成：{ $cause }
    .help = { $known ->
        [none] {""}
       *[other] 此处可用的有：{ $known }。
    }{ $near ->
        [none] {""}
       *[other] 最接近的是 { $near }。
    }如果改过 themes 里的模板或文字，请在指出的位置改正，或撤回改动；没有改过的话，请把这条提示发给 fengcai 的维护者。
    .explain = 内容已经读入，但模板在生成这一页时出错，冒号后是具体原因，下面是模板里出错的位置，以及它是从哪里调用的。多半是改动过的模板用了不存在的字段或文字；没有填写的值要先用 {"{% if %}"} 判断。同一处的同一个错误只报一次，并写明影响多少页。这不是条目填写的问题，改正或撤回模板的改动即可。

## 内容规则

allocation-shape = 分配表中「{ $unit }」一行有 { $found } 个数，表头有 { $wanted } 列
    .help = 请对照原表，补上漏写的数或删去多余的数，使 values 与 measures 的列一一对应。
    .explain = 分配表每一行的 values 须与 measures 列出的各列数目相同、顺序一致。常见原因是漏抄一个数，或用了全角逗号，或数字里的千位逗号把一个数分成了两个。数之间请用半角逗号，数字内不用逗号。

allocation-total = 「{ $column }」一列各行相加为 { $sum }，{ $source ->
        [table] 表中合计
        [targets] 计划指标
       *[text] 正文
    }所写为 { $stated }
    .help = 请对照原通知核对各行数字；若原文本来如此，请保留原文的数字，不必为凑数改动。
    .explain = 分配表各行相加的结果，与表中合计、正文所写的总数或活动的计划指标 targets 不同；指标按单位换算，百分数不比。可能是抄录有误，也可能是通知本身如此。请先核对原件：抄录有误就改正，原件如此则照录。这条警告不影响发布。

alt-missing = 图片「{ $file }」没有文字描述
    .help = 请在这张图片下加一行 alt，用一句话说出画面内容，例如：两名女工在车间检修机床。
    .explain = 文字描述供看不见图片的读者使用，读屏软件会读出它；图片打不开时也会显示。它与图片说明 caption 不同，只写画面里有什么。不写也能发布，但建议补上。

phase-outside-period = 阶段「{ $phase }」的时间「{ $when }」超出活动时间「{ $period }」
    .help = 请对照原通知核对 when 和 period；若原文如此，可以不改。
    .explain = 某个阶段的起止时间不在活动的总时间之内。可能是抄录有误，也可能是通知把筹备和总结放在了活动时间以外，这很常见。这条警告不影响发布。

allocation-outlier = 「{ $unit }」的「{ $column }」为 { $tasks }，按「{ $size_column }」{ $size } 与其他单位相比，一般约为 { $usual }
    .help = 请对照原通知核对这一行；原文如此就照录，不必改动。
    .explain = 表中各行的任务数与单位规模大致成比例，这一行明显偏离：先算出每行任务数与规模之比，再与全表的中位数比较。相差不到两个任务的小单位不提示，不足六行的表不判断。可能是抄录有误，也可能另有考虑。

unit-missing = 通知主送的 { $count } 个单位在「{ $table }」中没有对应的行：{ $units }
    .help = 请对照原通知的附件核对是否漏录；附件本来没有，就照录，可以在 claims 里说明。
    .explain = 通知的主送单位里有的单位，任务分配表里没有。具体的单位按名称对照；“各市”“各省”等按地区表逐个对照，港澳台不在其内；产业、直属、部门等没有确定范围的不对照。一个活动有几张表时合起来看。

quota-broken = { $unit }在「{ $sub_project }」有 { $found } 件，通知要求{ $bound ->
        [min] 至少
       *[max] 至多
    } { $wanted } 件：「{ $quote }」
    .help = { $bound ->
        [min] 请与报送单位核对，请其补报；确认无误就不用处理。
       *[max] 请与报送单位核对，多出的作品是否退回；确认无误就不用处理。
    }
    .explain = 一个单位在一个子项目里的作品少于或多于通知规定的数量。作品按推荐单位 organiser 计，没有填的按作者单位或地区计；撤下的不计。只收录获奖作品的子项目看不出报送了多少，所以不判断“至少”。全是示例的子项目不判断。

tier-count = 「{ $place }」的「{ $tier }」应有 { $quota } 个，现有 { $found } 个
    .help = 请核对获奖名单有没有遗漏、重复或填错奖项；名额以通知为准，实际发奖不同的，请先核实再照实保留。
    .explain = 发布的条目中获得这个奖项的数目，与名额 quota 不同，例如十佳有九个或十一个。还没有条目获得的奖项不判断，获得的全是示例的也不判断。原文写“每个子项目”的，逐个子项目计数；否则整个活动合计。

tier-total = 同一句原文的奖项（{ $tiers }）名额相加为 { $sum }，这句话写的总数是 { $stated }：「{ $quote }」
    .help = 请对照原文核对各个奖项的 quota；原文本身相加不符的，照录即可。
    .explain = 几个奖项引自同一句话，句中先写总数、再写各有多少（如“50名，其中……各10名”），各奖项的名额相加应当等于总数。

phase-overlap = 阶段「{ $phase }」的时间「{ $when }」与「{ $earlier }」的时间「{ $earlier_when }」前后交错
    .help = 请对照原通知核对两处 when；原文如此就照录，可以在 claims 里说明。
    .explain = 前一个阶段还没有结束，后一个已经开始，并且结束得更晚。一个阶段整个落在另一个之内，是其中的一部分，不算交错。可能是抄录有误，也可能通知本来这样安排。

deadline-before-start = { $kind ->
        [turned] 「{ $what }」的结束日期 { $when } 早于开始日期 { $other }
        [before] 时间节点「{ $what }」（{ $when }）在阶段「{ $phase }」（{ $other }）开始以前
        [after] 时间节点「{ $what }」（{ $when }）在阶段「{ $phase }」（{ $other }）结束以后
        [notice] 通知「{ $what }」的成文日期 { $when } 在活动结束（{ $other }）以后
       *[award] 「{ $what }」的颁奖日期 { $when } 在活动开始（{ $other }）以前
    }
    .help = { $kind ->
        [turned] 请对照原通知改正 start 或 end。
        [before] 请核对这个时间，也看看它是不是属于前面的阶段。
        [after] 请核对这个时间，也看看它是不是属于后面的阶段。
        [notice] 请核对 issued 和 period 的年份、月份。
       *[award] 请核对颁奖日期的年份、月份，或看看 of 是否填对了活动。
    }
    .explain = 放在一起不可能都对的日期：结束早于开始；时间节点整个落在所属阶段之外；通知成文在活动结束以后；颁奖在活动开始以前。多半是年份或月份抄错，也可能是时间节点放错了阶段。

wrong-weekday = { $date } 是{ $right }，原文写的是{ $written }
    .help = 请核对日期和星期；原通知写错的，请向发文单位问清，以便照实说明。
    .explain = 日期后面写了星期，两者对不上。没有写年份的，按活动的年份计算。

undated-notice = 通知「{ $title }」没有文号，也没有成文日期，时间「{ $when }」却从通知之日算起
    .help = 查得到文号或成文日期的，请填 number 或 issued；查不到就不填，不要推定。
    .explain = “即日起”从通知成文那天算起。通知既没有文号也没有成文日期，读者不知道从哪一天开始。

duplicate-work = 「{ $title }」（{ $author }）在{ $within ->
        [sub-project] 同一个子项目
        [campaign] 同一个活动
       *[site] 不同的活动
    }里录了两次：{ $first }、{ $second }
    .help = { $within ->
        [sub-project] 请核对；是同一件作品，就只留一条，把奖项写在一起。
        [campaign] 请核对；是同一件作品，就只留一条。
       *[site] 同一件作品在几个活动获奖，可以只录一条，在 awards 里用 of 写明另外的颁奖活动。
    }
    .explain = 两个条目的标题相同，并且有相同的作者；比较时不看空格、标点和全角半角。撤下的条目不算。作者编号不同的是同名的两个人，不算；人物、账号和平台在不同年份再次获奖，也不算。

duplicate-media = { $count } 件作品用了同一个文件「{ $file }」：{ $works }{ $more ->
        [yes] {" "}等
       *[no] {""}
    }
    .help = 请核对是否放错了文件；确是同一件作品的，只留一条。
    .explain = 几件作品的主要文件逐字节相同，通常是导入或复制时放错了文件。封面和作品以外的图片可以共用。全是示例的作品共用文件，不提示。

stale-link = 「{ $campaign }」比最近的活动（{ $newest } 年）早三年以上，还有 { $count } 个站外网址可以点
    .help = 请逐个打开看看；已经停用的填 closed，整个活动不再维护的，在 campaign.md 填 archived: 归档日期，网址就都只显示文字。
    .explain = 旧活动的网址往往已经停用，有的甚至转到别人手里。填了 closed 的网址只作记录，不再可点；在活动里填 archived，这个活动、它的子项目和作品的站外网址都只显示文字。计数包括活动平台、账号、作品网址和正文里的链接，主办单位自己的网址不算。

site-variant = 同一个网站写了两个域名：{ $host }（{ $entry }）与 { $other }（{ $other_entry }）
    .help = 请打开看看哪个是真的；停用的填 closed，抄错的改正。
    .explain = 两个网址只有域名的末段不同，如 .org 与 .com，很可能是同一个网站。一个可能是抄错，也可能是旧域名；旧域名停用后常被别人注册。只差 http 与 https、有没有 www 的不算。

stale-acceptance = 接受「{ $entry }」的 { $code } 已经对不上检查结果，或者重复登记
    .help = 请删去 site.yaml 的这一条；内容改过的，看看新的检查结果，需要保留的按新的编号再写一条。
    .explain = site.yaml 的 accepted 记下核实过、不必修改的检查结果。它指的条目已经改好，或者内容变了、编号不同，这一条就没有用了。

broken-phrase = 固定提法有误：「{ $form }」，共 { $count } 处
    .help = 请对照正式文件改正。规范的提法（如有）：{ $right }
    .explain = 重要的政治表述有固定的字句和次序，漏字、错字、次序颠倒都不允许。请对照正式文件改正；如果原通知就是这样印的，请在 claims 里写明原文和处理理由，写明后不再报错。本站另有固定提法，可在 content/wording.yaml 的 phrases 里补充。

forbidden-form = 出现了不许使用的写法「{ $form }」，共 { $count } 处
    .help = 请改正。应改为（如有）：{ $right }；原因（如有）：{ $reason }
    .explain = content/wording.yaml 的 forbidden 列出了本站不许出现的写法，这里出现了其中之一。请改正；如果在某个更长的词里是对的，请把那个词写进同一文件的 allowed。

name-title = { $kind ->
        [name] 姓名写成了「{ $form }」，应为「{ $name }」
       *[title] 「{ $form }」的职务与登记的不同
    }，共 { $count } 处
    .help = 请核对姓名和职务。登记的姓名：{ $name }；登记的职务（如有）：{ $title }
    .explain = content/wording.yaml 的 names 登记了姓名和职务。正文里的姓名有误写，或者紧挨着姓名的职务与登记的不同。请核对后改正；职务有变动的，请先改登记；同名的另一人或以前的职务，可把整个写法写进 allowed。

foreign-residue = 中文里夹着英文单词「{ $form }」：{ $near }，共 { $count } 处
    .help = 请对照原文，删去这个单词或改为中文。
    .explain = 转换文件时，软件有时会把“和”“的”等字换成英文单词，留在中文句子里。请对照原件改正；原件如此的，请在 claims 里写明。英文名称里的单词、加了引号的单词不会提示。

wrong-word = 疑似错别字：「{ $form }」，共 { $count } 处
    .help = 请核对。通常应写作：{ $right }
    .explain = 这个写法在任何语境里都说不通，多半是错字、漏字或字序颠倒。抄录有误就改正；原通知就是这样印的，请照录，并在 claims 里写明采用哪一种写法和理由，写明后不再提示。

platform-name = 同一活动里出现了两个容易混淆的名称：{ $names }
    .help = 请核对原件，确定各处分别指哪一个；不要因为其中一个更有名就改成它。
    .explain = 这些名称只差一两个字，指的却不是同一个平台，转述时常被写混，也可能本来就是两个平台。程序不判断谁对谁错，也不会改动。请对照发文单位的原件：写混了就改正，各处文件不一致就在 claims 里写明采用哪一个和理由。

repeated-words = 「{ $form }」连写了两遍，共 { $count } 处
    .help = 请对照原文，删去多出的一遍；原文如此的，请在 claims 里写明。
    .explain = 同一句话紧接着又写了一遍，多半是抄录或排版时多出来的。口号常常连呼，所以以感叹号结尾的不提示；作品和作者的文字里可能有诗歌歌词，也不检查。

hashtag-space = 话题「{ $form }」的井号内侧有空格，共 { $count } 处
    .help = 请去掉井号内侧的空格：{ $right }。话题中间的空格可以保留。
    .explain = 话题两端的井号要紧贴文字，多一个空格，平台就可能认作另一个话题，或者认不出来。作品实际发布时就带着空格的，可以照录，并由站点负责人在 site.yaml 的 accepted 里写明。

space-noise = 「{ $form }」的字与字之间有空格，共 { $count } 处
    .help = 如果是一个词，请去掉空格；如果是几个人的姓名，请用顿号分开。
    .explain = 文件排版时为了好看在字间加了空格，转换后留在文字里，访客就搜不到这个词。连着三个以上的单字被空格隔开才会提示，两个字的姓名如“张 三”不会提示；“合 计”等常见表头例外。

mixed-punctuation = { $kind ->
        [brackets] 编号的括号全角、半角混用：「{ $form }」与「{ $other }」
       *[comma] 中文句子里用了半角逗号：「{ $form }」
    }，共 { $count } 处
    .help = 中文句子里的逗号和编号的括号请改用全角。引用的原文可以照录。
    .explain = 中文句子里的逗号、编号的括号应当用全角，同一组编号用同一种括号。这不影响意思，只是提示；引用原通知的文字请保持原样。

rule-unit = { $field ->
        [duration] {" "}秒
        [size] {" "}MB
        [caption-length] {" "}字
        [followers] {" "}人
       *[other] {""}
    }

rule-bound = { $operator ->
        [less-than] 小于 { $bound }{ rule-unit }
        [at-most] 不超过 { $bound }{ rule-unit }
        [at-least] 不少于 { $bound }{ rule-unit }
        [more-than] 超过 { $bound }{ rule-unit }
        [around] 在 { $bound }{ rule-unit }左右
        [between] 在 { $bound }{ rule-unit }之间
        [one-of] 为 { $bound }{ rule-unit } 之一
        [contains] 含有 { $bound }{ rule-unit }
       *[is] 为 { $bound }{ rule-unit }
    }

rule-strength = { $strength ->
        [must] 要求
        [suggested] 建议
       *[preferred] 希望
    }

rule-field = { $field ->
        [container] 文件格式
        [duration] 时长
        [size] 文件大小
        [captions] 字幕
        [aspect] 画幅比例
        [resolution] 分辨率
        [caption-length] 说明字数
        [followers] 粉丝量
        [evidence] 佐证材料
       *[hashtag] 话题
    }

rule-unreadable = 这条{ rule-field }要求（{ $written }）程序读不懂，作品没有照它检查；原文：“{ $quote }”
    .help = 请把 value 写成限值、unit 写成单位，例如 value: 180、unit: 秒；比例写 16:9，分辨率写 1920×1080，格式写 MP4。只能人工看的，请改用别的 field。
    .explain = 时长、大小、格式、比例、分辨率、字数、粉丝量和话题由程序量。限值要写成程序读得懂的样子：时长的单位是秒、分钟或小时，大小的单位是 KB、MB 或 GB，人数可以写 1 万。介于两数之间（between）写两个限值。写法改好以前，作品不照这条检查。

rule-container = 「{ $work }」的文件是 { $measured }；「{ $campaign }」{ rule-strength }文件格式{ rule-bound }：“{ $quote }”
    .help = 请报送单位另存为所要的格式重发；确实可以不按的，在 site.yaml 的 accepted 里写明理由。
    .explain = 格式看文件的内容，不看文件名的结尾：只改扩展名的 MOV 仍是 MOV。原文只说视频的，只检查视频；只列了视频格式的，不检查照片和录音。

rule-duration = 「{ $work }」长 { $measured } 秒；「{ $campaign }」{ rule-strength }时长{ rule-bound }：“{ $quote }”
    .help = 请报送单位剪辑后重发；确实可以不按的，在 site.yaml 的 accepted 里写明理由。
    .explain = 时长取自文件，精确到毫秒，不看名单上填的。“小于”不含限值本身，“以内”“不超过”含限值；“左右”的范围由 site.yaml 的 checks.around 定。剪成整三分钟的视频，文件常比三分钟长一两帧，这时会指出超出多少；剪短一帧即可，程序不暗中放宽。

rule-size = 「{ $work }」的文件大小是 { $measured } MB（{ $bytes } 字节）；「{ $campaign }」{ rule-strength }文件{ rule-bound }：“{ $quote }”
    .help = 请报送单位压缩后重发；一兆按多少字节算，由 site.yaml 的 checks.megabyte 定。
    .explain = 大小是文件的字节数，每个主要文件各算各的，封面和字幕文件不算。1 MB 默认按 1048576 字节算，与电脑里显示的一致；checks.megabyte 填 decimal 就按 1000000 字节算。“小于”不含限值本身。

rule-aspect = 「{ $work }」的画面是 { $measured }；「{ $campaign }」{ rule-strength }画幅比例{ rule-bound }：“{ $quote }”
    .help = 请报送单位按要求的比例重新制作；竖着拍的要横过来拍，不能只是转个方向。
    .explain = 比例按播放时看到的画面算，手机竖拍后标记旋转的，按转正以后算。允许的出入由 site.yaml 的 checks.aspect_tolerance 定，默认百分之二，所以 1920×1088 也算 16:9。

rule-resolution = 「{ $work }」的画面是 { $measured }；「{ $campaign }」{ rule-strength }分辨率{ rule-bound }：“{ $quote }”
    .help = 请向报送单位要原片；放大画面不会更清楚。
    .explain = 宽和高都要达到。竖着拍的默认转过来比，site.yaml 的 checks.portrait 填 as-written 就照原文的宽和高比。“高清”没有写像素的，按 checks.high_definition，默认 1280×720。

rule-captions = { $why ->
        [captions-unknown] 不知道「{ $work }」有没有字幕
        [empty] 「{ $work }」的字幕文件里没有内容
       *[broken] 「{ $work }」没有字幕
    }；「{ $campaign }」{ rule-strength }有字幕：“{ $quote }”
    .help = { $why ->
        [captions-unknown] 请看一遍视频：字幕已在画面里的，在 video 下写 caption_state: burned-in；有字幕文件的，写在 captions 里；没有的，写 caption_state: none。
       *[broken] 请报送单位补上字幕；有了字幕文件，写在 video 下的 captions 里。
    }
    .explain = 画面里的字幕程序看不出来，要由人写明。写了字幕文件或 caption_state: burned-in 的，算有；写了 none 的，或者字幕文件里没有内容的，算没有；什么都没写的，只提示不知道。

rule-caption-length = 「{ $work }」的一张照片说明有 { $measured } 字；「{ $campaign }」{ rule-strength }说明{ rule-bound }：“{ $quote }”
    .help = 请删短这张照片的 caption；长的故事可以写进正文。
    .explain = 每张照片的说明分别数。一个汉字、一个字母、一个标点都算一个，空格和换行不算。

rule-followers = 「{ $work }」粉丝最多的账号有 { $measured } 人；「{ $campaign }」{ rule-strength }粉丝量{ rule-bound }{ $relaxed ->
        [yes] （同一通知说可以放宽）
       *[no] {""}
    }：“{ $quote }”
    .help = 请核对账号的 followers；够得上放宽条件的，在 site.yaml 的 accepted 里写明理由。
    .explain = 几个账号中取粉丝最多的一个，以条目里填的 followers 为准。“超过一万”不含一万本身。同一通知另有放宽的规定时，这里只是提示。

rule-evidence = 「{ $work }」缺少{ $measured ->
        [screenshot] 账号主页的截图
        [earlier] 往期作品或案例
       *[verified] 经过认证的账号
    }；「{ $campaign }」{ rule-strength }提供：“{ $quote }”
    .help = 请向报送单位索取；截图写在 photos 里，往期作品写在 link、facts 或正文里，认证写在账号的 verified 里。
    .explain = 要截图的，条目里要有图片；要往期作品的，要有网址，或者基本信息、正文里写到“往期”“以往”“代表作”或一个书名号；要认证的，至少有一个账号填了 verified: true。

rule-hashtag = 「{ $work }」写了话题，但没有「{ $bound }」；「{ $campaign }」{ rule-strength }带这个话题：“{ $quote }”
    .help = 请核对作品发布时的话题；少写了的补上。
    .explain = 在标题、简介、正文、歌词或讲稿、基本信息和账号昵称里找。空格、# 号和全角半角不计较。条目里一个话题都没有写的，只提示看不出来。

rule-unmeasured = 「{ $work }」是否合乎「{ $campaign }」的{ rule-field }要求，看不出来：{ $why ->
        [no-length] 文件里没有写时长
        [no-caption] 这张照片没有说明
        [no-hashtag] 条目里没有写话题
       *[not-recorded] 条目里没有填
    }；原文：“{ $quote }”
    .help = { $why ->
        [no-length] 请报送单位用剪辑软件重新导出一次。
        [no-caption] 请在这张照片下写 caption。
        [no-hashtag] 请把发布时带的话题写进 summary、facts 或正文。
       *[not-recorded] 请填写账号的 followers 或 verified。
    }
    .explain = 通知有要求，程序也会量，但文件或条目里没有可量的东西。这只是提示，不说明作品不合要求；补上以后会重新检查。文件本身读不出来的另有说明，这里不重复。

rule-conflict = 这里的{ rule-field }要求与「{ $upper }」的不能同时满足：这里{ rule-bound }（“{ $quote }”），那里{ $upper-operator ->
        [less-than] 小于 { $upper-bound }{ rule-unit }
        [at-most] 不超过 { $upper-bound }{ rule-unit }
        [at-least] 不少于 { $upper-bound }{ rule-unit }
        [more-than] 超过 { $upper-bound }{ rule-unit }
        [around] 在 { $upper-bound }{ rule-unit }左右
        [between] 在 { $upper-bound }{ rule-unit }之间
        [one-of] 为 { $upper-bound }{ rule-unit } 之一
       *[is] 为 { $upper-bound }{ rule-unit }
    }（“{ $upper-quote }”）
    .help = 请对照两份通知的原文；原文确实如此的，在 site.yaml 的 accepted 里写明理由，报送上级的作品另按上级的要求准备。
    .explain = 下级的子项目参加上级的子项目，或者同一年同一类，两边都必须做到的限值却没有重叠，同一件作品不可能都合乎。可能是抄录有误，也可能两份通知本来就不同。

rights-missing = 「{ $sub-project }」要求原创或版权声明，有 { $count } 件作品没有，第一件是「{ $first }」：“{ $quote }”
    .help = 请向报送单位取得声明，写在作品 rights 下的 statement 里。
    .explain = 本项目的通知必须有原创或版权的要求，而作品的 rights.statement 是空的。一个子项目只说一次。通知自己写明所有作品都没有版权纠纷的，作品不必再写；虚构的示例（sample: true）也不必。

consent-missing = 「{ $sub-project }」展示人物，有 { $count } 件作品没有写明肖像授权，第一件是「{ $first }」
    .help = 请在作品的 rights 下写 consent：given（已取得肖像授权）、guardian（未成年人由监护人同意）或 nobody（画面中没有可辨认的人）。
    .explain = 笑脸照片、劳模先进视频和网络达人把人作为主角公开，公开前要取得本人同意，未成年人由监护人同意。一个子项目只说一次；没有图片和视频的、虚构的示例（sample: true）不必写。

empty-page = 页面「{ $page }」{ $what ->
        [list] 的列表是空的
       *[page] 没有内容
    }，已停止发布
    .help = 请看这一页对应的条目是不是没写完，或 themes 里改过的模板有没有把内容显示出来。
    .explain = 发布前会看每个页面：除了标题和导航以外没有任何文字和图片的页面，以及一个条目也没有的列表页，都属于「空栏目」，网站检查时会被通报。补上内容，或从 site.yaml 的导航和 themes 的模板里去掉这一页，再发布。

undated-page = { $pages } 个页面没有显示日期，例如「{ $page }」
    .help = 请在条目里写 updated: 年-月-日；如果改过 themes 里的模板，请保留页脚的更新日期。
    .explain = 读者要能看出页面的内容是什么时候的，网站检查也看更新日期。日期取自条目的 updated、获奖日期或发文日期，条目没有就用所在活动的，再没有就用全站的。只提示一次。这只是警告，不影响发布。

## 导入

convert-document = 这个文件是{ $format ->
        [word97] 旧版 Word 文档（.doc）
        [wps] {" "}WPS 文字文档（.wps）
        [et] {" "}WPS 表格（.et）
        [dps] {" "}WPS 演示（.dps）
        [rar] {" "}RAR 压缩包
        [seven-zip] {" "}7z 压缩包
        [pdf] {" "}PDF
        [picture] 表格的照片或截图
        [html] 网页（改了扩展名）
        [rtf] {" "}RTF 文档
       *[other] 导入不认识的格式
    }，没有读
    .help = { $format ->
        [word97] 请用 Word 或 WPS 打开，另存为 .docx，再导入一次。
        [wps] 请用 WPS 打开，另存为 .docx，再导入一次。
        [et] 请用 WPS 打开，另存为 .xlsx，再导入一次。
        [dps] 请把其中的表格复制到表格文件，另存为 .xlsx，再导入一次。
        [rar] 请先解压，把解出来的文件夹一起导入；或者重新压缩成 ZIP。
        [seven-zip] 请先解压，把解出来的文件夹一起导入；或者重新压缩成 ZIP。
        [pdf] 请向报送单位要原来的 Word 或 Excel 文件；要不到时，照着录入一份 .xlsx，再导入一次。
        [picture] 请向报送单位要原来的表格；要不到时，照着录入一份 .xlsx，再导入一次。
        [html] 请用 Excel 或 WPS 打开，另存为 .xlsx，再导入一次。
        [rtf] 请用 Word 或 WPS 打开，另存为 .docx，再导入一次。
       *[other] 如果里面有要导入的内容，请另存为 .xlsx 或 .docx，再导入一次；没有就不用管。
    }
    .explain = 导入读得了 xlsx、xls、ods、csv、docx、zip，以及图片、视频和录音。其他格式要先转换。其余文件照常导入，转换后再运行一次同样的命令即可，已导入的不会重复。

unreadable-document = 这个文件没有读：{ $cause }
    .help = 请用 Excel 或 WPS 打开它看看；能打开就另存为新的 .xlsx（或 .docx、.zip），再导入一次；打不开就请报送单位重发。
    .explain = 文件损坏、加了密码、内容和扩展名不符，或者声称的大小远超常理。为了不拖垮电脑，导入给每个文件限定了大小、单元格数、内存和时间。其余文件照常导入。

refused-member = 压缩包里的「{ $member }」没有解出来：{ $cause }
    .help = 请在电脑上手工解压这个压缩包，看看这个文件是否需要；需要就把它放进文件夹里再导入一次。
    .explain = 压缩包里的文件名会跳出文件夹、是链接、加了密码、体积异常，或者与另一个文件重名，就不会解出来。压缩包里的其他文件照常导入。

unknown-table = 没有认出这张表；它的表头是：{ $headings }
    .help = 如果是作品名单，请用 --map 说明哪一列是什么，例如 --map 曲目=作品名称 --map 演唱者=作者；如果不是名单，不用管它。
    .explain = 导入按表头认表，表头在第几行都可以。认得的有：推荐清单、获奖名单、达人推荐表、线下活动汇总表、任务分配表和联络表。表头写法特别的，用 --map 或映射文件说明一次即可。

unread-columns = 这张表里有几列没有读：{ $headings }
    .help = 如果其中有要导入的内容，请用 --map 说明，例如 --map 曲目=作品名称；没有就不用管。
    .explain = 表认得，但这几列的表头不认得，内容没有导入，也没有写到别处。

unclear-row = 「{ $title }」这一行对得上几件作品：{ $candidates }；没有导入
    .help = 请在表里写上作者和作者单位，与推荐清单写法一致，再导入一次。
    .explain = 同一个子项目里有几件同名作品，这一行没有写作者，或单位与哪一件都对不上。为了不把奖给错，程序不猜。

blank-form = 这是一张空白的{ $form }，没有填写内容
    .help = 不用处理。如果报送单位本该填写，请提醒他们补报。
    .explain = 表头认得，但下面没有一行填了内容，例如通知里附的空表。空行不会变成条目。

missing-cell = 这一行没有填「{ $column }」，没有导入
    .help = 请在表里补上，再导入一次；如果这一行本来就不是作品，请删掉它。
    .explain = 作品名单的每一行至少要有作品名称和所属的子项目，线下活动至少要有时间和主题，任务分配表要有单位。

faulty-cell = 「{ $column }」里的「{ $value }」读不懂，这一格没有导入
    .help = 请在表里改好（数字写数字，日期写成 2020年6月18日 这样），再导入一次。
    .explain = 单元格里是公式的错误（如 #REF!），或者要数字、日期的地方写的是别的。这一行的其他内容照常导入。

doubled-character = 「{ $value }」里有重复的字，可能应为「{ $proposal }」；已照原文导入
    .help = 请核对。确实多了一个字，就在表里改正，再导入一次；原文如此就不用改。
    .explain = 一个字隔着空格重复出现，多半是换行或转换格式时带出来的。程序不替您改字，只照录并提醒。

total-differs = 「{ $column }」的合计写的是 { $stated }，各行相加是 { $computed }
    .help = 请核对这张表：是合计写错了，还是漏了哪一行。核对后在表里改正，再导入一次；文件本来如此就不用改。
    .explain = 表里的合计行不会当成一个单位，只用来核对。两个数对不上时，各行照表导入，合计照写。

total-slipped = 合计 { $value } 写到了旁边一列，已当作「{ $column }」的合计
    .help = 不用处理；想改的话，把这个数挪到「{ $column }」一列。
    .explain = 合计的数错了一格，但与这一列各行相加正好相等，所以认得出来。

unmatched-sub-project = 「{ $value }」对不上任何一个子项目，{ $rows } 行没有导入；可选的有：{ $candidates }
    .help = 请把表里的子项目名称改成通知里的写法，或者用 --sub-project 指定，例如 --sub-project photography；也可以先用 fengcai new --kind sub-project 建好它。
    .explain = 比较时不看引号、“网络正能量”前缀和“征集”“作品征集”“活动”后缀。仍然对不上，或者能对上不止一个时，程序不猜。

unmatched-unit = 「{ $value }」是哪个地区或单位，确定不了；可能是：{ $candidates }
    .help = 请在表里写全称；不是地区的单位，先用 fengcai new --kind organiser 建一个条目，把这种写法加进 aliases，再导入一次。
    .explain = 地区只在本活动所属的地区里找，例如青海的活动里“海南州”是海南藏族自治州，不会当成海南省。找不到或不止一个时，名称照录，不填地区。

unmatched-tier = 奖项「{ $value }」在子项目「{ $sub_project }」里没有；现有：{ $candidates }
    .help = 请核对奖项名称；确实有这个奖，就在该子项目的 sub-project.md 的 tiers 里加上，再导入一次。
    .explain = 子项目已经列出了奖项，名单里的这一种不在其中。为了不把奖给错，这些行先按推荐作品导入，没有写奖项。

repeated-row = 作品「{ $title }」与 { $other } 是同一件，只导入了一次
    .help = 请核对。确实是同一件就不用处理；是两件作品，请在题目或作者里写出区别，再导入一次。
    .explain = 题目和作者都相同（不计空格、标点和书名号），又是同一个子项目，就当作同一件作品报了两次。

similar-rows = 作品「{ $title }」与 { $other } 很像，两件都导入了
    .help = 请核对是不是同一件作品写法不同。是的话，在表里删掉一行，并删掉多出来的条目；不是就不用管。
    .explain = 题目或作者只差一两个字、多了空格或书名号。程序不替您决定，两件都保留。

unclear-file = 「{ $file }」可能是这几件作品的：{ $candidates }；没有放进任何一件
    .help = 请把文件名改成作品名称（可以加作者），再导入一次；或者把它放进那件作品的文件夹里。
    .explain = 文件名、文件夹名与几件作品都对得上，分不出高低。程序不猜。

unmatched-files = { $count } 个文件不知道是谁的作品：{ $files }
    .help = 请把文件名改成作品名称或“序号+作品名称”，再导入一次；不是作品的文件不用管。
    .explain = 照片、视频和录音按文件名、文件夹名里的作品名称、作者、单位、序号与名单对应。像 IMG_2031.jpg 这样的名字什么也没说，只有在只剩一种可能时才对得上。

rows-without-files = { $count } 件作品还没有收到文件：{ $titles }
    .help = 请向报送单位要作品文件，放进同一个文件夹再导入一次。推荐作品可以以后再补；获奖作品没有文件就不能发布。
    .explain = 这些作品的类别要有照片、视频或录音，但这次导入的文件里没有对应得上的。

repeated-file = 「{ $file }」与「{ $other }」内容完全相同，只用了一份
    .help = 不用处理。如果本该是两张不同的照片，请向报送单位核对。
    .explain = 两个文件逐字节相同，多半是同一张照片放了两处或报了两次。

similar-pictures = 「{ $file }」与「{ $other }」画面几乎一样，却分属两件作品
    .help = 请打开两张照片看看：是不是同一张照片报了两次，或者放错了作品。
    .explain = 两张照片缩小后几乎相同，例如同一张照片压缩过一次、改过大小。两件都照常导入，等您决定。

private-diverted = { $count } 条联系方式收进了 { $store }，没有写进条目
    .help = 不用处理。这个文件只留在本机，不要发布，也不要放进网盘。
    .explain = 联系人、电话、手机号、邮箱、证件号这些列，以及表头的联系人信息，只存到 private/ 文件夹，并记下来自哪个文件、哪张表、哪一格。网站和条目里都没有。

private-withheld = 「{ $column }」里夹着{ $kind ->
        [phone] 电话号码
        [id-number] 证件号码
        [contact] 联系人
        [bank-card] 银行卡号
       *[mailbox] 邮箱
    }，已收进 private/，其余文字照常导入
    .help = 请看一眼条目里剩下的文字是否通顺。
    .explain = 公开的列里不应有个人联系方式。号码被取出放进 private/，原来的位置去掉了它。

import-conflict = 条目「{ $entry }」的 { $field } 手工改成了「{ $own }」，表里现在是「{ $new }」；保留了手工改的
    .help = 请决定用哪个。用表里的，就把条目里的改成一样；用手工改的，不用处理，下次表没有再变就不再提醒。
    .explain = 上次导入以后，条目里的这个值有人改过，表里的值也变了。程序不覆盖人改过的内容。

row-gone = { $count } 件作品的那一行，这次的表里没有了：{ $titles }；条目保留着
    .help = 请与报送单位核对。不再报送的，删掉它的条目（或把 status 改成 withdrawn）；是漏了的，在表里补上再导入一次。
    .explain = 以前从这张表导入过这些作品，现在同一张表里找不到它们。程序不删条目。

list-missing = 还没有收到名单的单位：{ $units }
    .help = 请催报；收到后和以前的文件一起再导入一次，已导入的不会重复。
    .explain = 应报送的单位取自活动的任务分配表；名单的报送单位从表头的“单位”、文件名或文件夹名里认。

quota-unmet = { $unit }在「{ $sub_project }」报了 { $found } 件，要求{ $bound ->
        [min] 至少
       *[max] 不超过
    } { $wanted } 件
    .help = 请与报送单位核对，补报或退回；确认无误就不用处理。
    .explain = 报送数量取自活动或子项目的 quotas，只统计这次导入后在册的作品。

## 成品检查

private-data = { $pages ->
        [list] 名单里有
       *[other] 页面里有
    }{ $kind ->
        [phone] 电话号码
        [id-number] 身份证号
        [bank-card] 银行卡号
       *[mailbox] 电子邮箱
    }「{ $sample }」{ $pages ->
        [list] ，没有写出
       *[other] ，共 { $pages } 个页面，如「{ $page }」{ $entry ->
            [none] { "" }
           *[other] ，来自「{ $entry }」
        }，已停止发布
    }
    .help = 请从条目里删去这项信息；需要留存的请放到站点的 private 文件夹，那里的内容不会发布。确实要公开的单位邮箱，可以写进 site.yaml 的 mailboxes，单位电话写进 phones。
    .explain = 发布前会检查生成的全部文件和文件名：页面、数据、订阅、字幕、图形里像个人手机号、固定电话、身份证号、银行卡号或邮箱的内容，无论写成全角、分段、汉字数字还是别的样子，都会停止发布，以保护职工的个人信息。400、800 电话和 12351 这类热线不算。它们多来自报名表、推荐表的联系方式一栏。提示指出条目里的位置；为安全起见，只显示号码的一部分，也不显示那一行。

outside-request = 页面会从站外加载「{ $value }」
    .help = 请把这个文件下载到本站使用；如果是主题里的字体或脚本，请放进 themes 的 static 文件夹。
    .explain = 读者打开页面时，不应向其他网站请求图片、字体、脚本等内容，否则内网打不开，也会泄露访问记录。指向站外的普通链接不受影响。这多半来自改动过的主题，把文件放到本站即可。

broken-reference = 生成的网站里，「{ $value }」没有对应的文件
    .help = 请看最近改过的条目链接或 themes 里的模板，改正这个地址。
    .explain = 发布前会检查每个链接和图片是否真的存在，这一个没有找到。可能是主题模板里写了固定的地址，或主题引用的文件被移走。改正地址，或补上文件即可。

inline-code = 页面里直接写入了{ $what ->
        [script] 脚本代码
        [style] 样式代码
       *[event] 事件代码（如 onclick）
    }
    .help = 请把它移到 themes 的 static 文件夹，存成单独的 .js 或 .css 文件，再由模板引用。
    .explain = 站点采用严格的安全策略，浏览器不会执行直接写在页面里的脚本、样式和事件代码。这多半来自改动过的主题模板，例如粘贴了统计代码。请移到单独的文件，或撤回改动。

## 导入核对单

review-title = 导入核对单

review-waiting = 导入完成，有 { $warnings } 处要您决定；另有 { $notes } 条供了解。

review-clear = 导入完成，没有要您决定的；有 { $notes } 条供了解。

review-refused = 没有导入：有 { $errors } 处错误，请先改正，再导入一次。

review-errors = 错误

review-errors-hint = 改正以前，什么都没有写入。

review-decisions = 请您决定

review-decisions-hint = 逐条核对，办完打勾；打印出来也可以手工勾。改了表以后，把同样的文件再导入一次即可。

review-missing = 还缺的

review-missing-hint = 请催报或补齐，收到后再导入一次。

review-notes = 供了解

review-notes-hint = 已经处理好了，一般不用再做什么。

review-results = 导入结果

review-activities = 新增线下活动

review-added = 新增条目

review-updated = 更新条目

review-promoted = 推荐转获奖

review-unchanged = 没有变化

review-sub-project = 子项目

review-recommended = 推荐

review-awarded = 获奖

review-total = 合计

review-came = 收到的文件

review-file = 文件

review-sheet = 工作表

review-form = 内容

review-sender = 报送单位

review-rows = 行数

review-private = 这一页由 fengcai 生成，只供本单位核对：请留在 private 文件夹里，不要发布，也不要转发。

review-form-works = 推荐清单

review-form-winners = 获奖名单

review-form-influencers = 达人推荐表

review-form-offline = 线下活动汇总表

review-form-allocation = 任务分配表

review-form-contacts = 联络表（只存到 private）

review-form-blank = 空白表

review-form-media = 照片、视频、录音 { $count } 个

## 检查清单

inspection = 检查清单（参照国办发〔2017〕47号和2019年版政府网站检查指标；工会网站可按需取用）

inspected = { $outcome ->
        [passed] 通过　　{ $item }
        [failed] 未通过　{ $item }{ $codes ->
            [empty] （site.yaml 里没有填写）
            [other] （site.yaml 的 base_url 不是 https）
           *[other] （{ $count } 处：{ $codes }）
        }
        [by-hand] 请人工看{ $item }
       *[unseen] 未检查　{ $item }（先改正错误，才能生成页面）
    }

inspection-opens = 网站能够生成并打开

inspection-serious-wording = 没有严重的表述错误

inspection-personal-data = 没有泄露个人信息

inspection-empty-columns = 没有空白栏目

inspection-dates = 每个页面都有日期，日期来自内容

inspection-freshness = 首页内容是否及时更新

inspection-references = 站内链接、图片、视频都打得开

inspection-outside-links = 站外链接是否有效

inspection-safety = 不向站外请求，页面里没有内嵌脚本和样式

inspection-media = 图片、视频、音频能够显示和播放

inspection-wording = 没有错别字和残留文字

inspection-agreement = 数字、名称、单位、时间前后一致

inspection-rules = 作品符合通知的要求

inspection-rights = 版权声明和肖像授权有记录

inspection-accessibility = 图片有文字描述，视频有字幕

inspection-sponsor = 页脚写有主办单位

inspection-contact = 页脚写有联系方式

inspection-identity-code = 页脚写有网站标识码

inspection-icp = 页脚写有 ICP 备案号

inspection-police = 页脚写有公安备案号

inspection-marks = 页脚有党政机关网站标识或适老化标识

inspection-encrypted = 网址使用 https

inspection-ipv6 = 支持 IPv6 访问

## 其他文字

error = 错误

warning = 警告

note = 提示

help = 怎么办

row = 第 { $row } 行

accept = 属实不改的，在 site.yaml 的 accepted 下加

accept-reason = 理由

accepted = 已认可[{ $code }] { $place }：{ $message }（{ $reason }）

summary = 共 { $errors } 个错误、{ $warnings } 个警告、{ $notes } 个提示{ $accepted ->
        [none] {""}
       *[other] ，另有 { $accepted } 项已认可
    }

stopped = 这次没有发布；原来的网站（public/）保持不变。

built = 网站已生成：{ $pages } 个页面，在「{ $folder }」

unchanged = 内容没有变化，「{ $folder }」无需重写

pictures = 图片、视频和音频：新制作 { $made } 个，沿用缓存 { $taken } 个；解码图片 { $decoded } 张{ $refused ->
    [none] {""}
   *[other] ；{ $refused } 个文件无法制作，见上面的警告
}

foreign-kept = 输出文件夹里有不是 fengcai 写入的文件，已原样保留：{ $names }

created = 已建立「{ $path }」

next-steps =
    接下来：
    1. 进入文件夹：cd "{ $path }"
    2. 生成网站：fengcai build
    3. 用浏览器打开 public/index.html 查看

environment = 未能完成，原因不在内容：{ $cause }

not-ours = 「{ $path }」里有不是 fengcai 写入的文件，为免覆盖，没有写入。请换一个空文件夹作输出。

locked = 另一次生成正在写入「{ $path }」，请等它结束后再运行。

bad-output = 「{ $path }」不能作输出文件夹：不能是站点文件夹本身、content、链接、磁盘根目录或用户主目录。请另选一个，例如 public。

exists = 「{ $path }」已经存在，没有改动。请换一个名字。

no-site = 「{ $path }」里没有 content 文件夹。请进入站点文件夹再运行，或用 -C 指明站点文件夹；新建站点请用 fengcai new。

unknown-code = 没有代码「{ $code }」。代码写在每条提示的方括号里，例如 unknown-key。最接近的（如有）：{ $near }

unknown-kind = 没有种类「{ $kind }」。可用的有：{ $known }

poster-none = 没有需要截取封面的视频：每个视频都已有封面，或所选条目没有视频。

poster-broken = 有的条目有错误，这次没有读入，其中的视频未处理。请先用 fengcai check 查看并改正。

poster-done = 截取封面 { $made } 张，未能截取 { $failed } 张。请打开图片看一看；不满意可用 --at 秒数 --force 重新截取，或换成自己的同名图片。

poster-failed = 「{ $path }」未能截取封面：{ $cause }

poster-slow = 「{ $path }」{ $cause } 秒内没有截取出画面，已停止。可改用 --at 换一个时间，或在视频旁放一张同名图片。

poster-late = 「{ $path }」只有 { $cause } 秒长，--at 的时间超过了片长。

poster-exists = 「{ $path }」旁边已有「{ $cause }」，没有改动；要覆盖请加 --force。

poster-no-picture = 「{ $cause }」里不是图片，没有覆盖。请先给它改名，再为「{ $path }」截取封面。

no-ffmpeg = 没有找到 ffmpeg，无法从视频里截取画面。可从 https://ffmpeg.org/download.html 下载安装，并把它所在的文件夹加入 PATH，再运行一次。不装也可以：在视频旁放一张同名图片，例如 film.mp4 旁边放 film.jpg，就会用作封面。

export-one-list = 一个 CSV 只能放一份名单。请用 --list 指明一份，或改用 --format xlsx 或 json。

exported = 已写出「{ $path }」，共 { $rows } 行

out-exists = 「{ $path }」已经存在，没有改动。要覆盖请加 --force，或用 --out 换一个文件名。

unknown-entry = 没有条目「{ $path }」。请写条目的位置，例如 2023/acftu/micro-video/first-train，也可以只写到活动或子项目。

strict = 使用了 --strict，有警告即不发布。

stage-media = 制作图片

stage-pages = 生成页面

bad-entry-path = 「{ $path }」放不了这种条目，路径应像这样：{ $wanted }

import-done = 已导入：新增 { $added } 条，更新 { $updated } 条（其中 { $promoted } 条由推荐改为获奖），不变 { $unchanged } 条；新增线下活动 { $activities } 场。
    要您决定的事都列在 { $review }，用浏览器打开看。

import-dry = 试运行，什么都没有写：会新增 { $added } 条，更新 { $updated } 条（其中 { $promoted } 条由推荐改为获奖），不变 { $unchanged } 条；新增线下活动 { $activities } 场。

no-campaign = 没有「{ $campaign }」这个活动。请先建立它：fengcai new --kind campaign { $campaign }，填好名称、层级和地区，再导入。

no-heading = --map 等号右边的「{ $value }」不是认得的表头。请写 作品名称、作者、作者单位、子项目、奖项、文件名、说明、备注 等。

bad-campaign = --into 写成「{ $value }」不对，应为 年份/活动，例如 2020/guangxi。

bad-sub-project = --sub-project 写成「{ $value }」不对：没有这个子项目，也没有这个类别。请写子项目文件夹的名字，例如 photography。

bad-map = --map 写成「{ $value }」不对，应为 表里的写法=通用的写法，例如 曲目=作品名称，或者一个每行写一条的文本文件。

no-file = 没有「{ $value }」这个文件或文件夹。
