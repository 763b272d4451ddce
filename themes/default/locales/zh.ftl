# 默认主题的界面文字

## 页面框架
skip = 跳到正文
nav-label = 主导航
crumbs-label = 当前位置
contents-label = 本页内容
to-contents = 回到目录
footer-sponsor = 主办单位：{ $title }
footer-updated = 更新日期：
year = { $n }年

## 示例
sample-badge = 示例
sample-note = 本页含有示例内容，其中的作品、人物和数字均为虚构，仅供演示。

## 分类与标签
index-home = 首页
index-regions = 地区
index-categories = 类别
index-honours = 奖项
index-sectors = 行业
index-organisers = 单位
index-authors = 作者
index-years = 年度
regions-within = 下级地区
categories-within = 下级类别
label-region = 地区
label-region-code = 行政区划代码
label-category = 类别
label-category-above = 上级类别
label-honour = 奖项
label-sector = 行业
label-year = 年度
label-crossed = 交叉索引
label-sub-project = 子项目

## 页面标题
title-year = { $n } 年度
title-page = { $title }（第 { $n } 页）
title-statistics = { $title } 统计
title-roster = { $title } 获奖名单
title-labels = { $title } 展签
title-slides = { $title } 大屏展示
title-certificate = { $title } 证书

## 并列与连接
between-names = 、
between-facts = ，
between-addressees = ，
name-of-unit = { $name }（{ $unit }）
award-of-level = { $level } { $title }

## 列表
campaigns-title = 活动
latest-title = 最新展示
winners-title = 获奖展示
site-winners = 共展示 { $n } 项获奖成果
winners-count = { $n } 项获奖成果
sub-projects-count = { $n } 个子项目
list-total = 共 { $n } 项
list-some = 共 { $n } 项，这里展示 { $shown } 项，全部见各子项目
list-order = 排列方式：{ $order }
list-page = 第 { $page } 页，共 { $pages } 页
list-empty = 获奖结果尚未在这里公布。
pager-label = 分页
pager-previous = 上一页
pager-next = 下一页
pager-page = 第 { $n } 页
order-standard = 默认
order-date = 日期
order-tier = 奖项等级
order-pinyin = 拼音
order-stroke = 笔画
ordered-date = 按日期从近到远排列，不分名次
ordered-tier = 按奖项等级排列，同等级不分先后
ordered-pinyin = 按标题拼音排列，不分名次
ordered-stroke = 按标题笔画排列，不分名次
ordered-honour = 按通知所列奖项分组，奖项之间和同一奖项之内都不分名次
ordered-number = 按编号排列，不分名次
ordered-year = 按年份和子项目排列，不分名次
section-ranked = 同等级不分先后
section-flat = 不分名次，按编号排列
section-titled = 称号之间不分高低，按编号排列
section-others = 展播与其他
section-others-note = 按编号排列

## 活动与子项目
campaign-theme = 本年主线
campaign-period = 活动时间
campaign-chain = 活动层级
campaign-children = 下级活动
about-title = 项目介绍
sub-projects-title = 子项目
sub-project-campaign = 所属活动
sub-project-category = 类别
hosted-by = 承办：{ $title }
participates = 上级子项目
participates-short = 参加上级活动
participants = 下级子项目
organisers-title = 组织单位
phases-title = 进度安排
offline-title = 线下活动
offline-form = 开展形式
offline-linkage = 线上线下联动
label-reads = 阅读量
label-followers-gained = 新增粉丝
label-active-gained = 新增活跃用户
label-publicists = 发展宣传员
label-met = 面对面接触职工
targets-title = 计划与任务
table-unit = 单位
table-total = 合计
table-states = “{ $title }”各行相加为 { $sum }，表中合计写的是 { $n }。
notice-states = “{ $title }”各行相加为 { $sum }，正文写的是 { $n }。
tiers-title = 奖项设置
tier-text = { $title } { $n } 名
judging-title = 评审办法
judging-text = { $stage }：{ $panel }
rules-title = 作品要求
rule-text = { $figures ->
    [yes] { $field }：{ $operator } { $value } { $unit }
   *[no] { $field }：{ $operator }{ $value }{ $unit }
}
quotas-title = 报送数量
quota-text = { $who }：{ $bound }
quota-least = 不少于 { $n }
quota-most = 不超过 { $n }
channels-title = 活动平台
documents-title = 通知文件
document-number = 发文字号
document-issued = 成文日期
document-addressees = 主送单位
document-annexes = 附件
claims-title = 文件说法不一之处
claims-note = 下列内容在不同文件中说法不一，这里照录各处原文，并写明采用的说法和理由。
claim-decided = 采用
claim-reason = 理由

table-done = 已登记
table-beside = 另有 { $n } 场已登记的活动不属于表中任何一行，只计入合计。
target-done = 已登记 { $n }
timeline-title = 各阶段所在月份
timeline-month = { $n }月
timeline-january = { $year }年1月
overlap = “{ $one }”与“{ $other }”的时间重叠：{ $from }至{ $to }。
overlap-once = “{ $one }”与“{ $other }”的时间重叠：{ $when }。
overlap-day = { $month }月{ $day }日
overlap-month = { $month }月
matrix-title = 获奖成果数量表
matrix-all = 全部
matrix-note = 表中数字是获奖成果的数量，点数字可看名单。有的成果没有注明地区，有的同时计入几格，各行相加不一定等于“全部”。
index-note = 名称后面的数字是获奖成果的数量。
runs-title = 历年承办
runs-campaign = 活动
runs-sub-project = 子项目
runs-hosts = 承办、主办单位
runs-count = 获奖成果
runs-no-host = 未指定
address-closed = （{ $date } 起停用，仅作记录）

## 作者
author-unit = 所在单位
author-winners = 获奖成果

## 组织单位
parts-year = 年度
parts-role = 角色
parts-what = 活动或子项目
organiser-aliases = 简称
organiser-parent = 上级单位
organiser-region = 地区
organiser-sector = 行业
organiser-parts = 承担的工作
organiser-channels = 网站与账号
organiser-winners = 本单位的获奖成果

## 获奖页面
facts-title = 基本信息
label-author = 作者
label-unit = 单位
label-sender = 推荐单位
label-date = 日期
label-place = 地点
label-duration = 时长
label-picture = 画面
label-captions = 字幕
captions-track = 可开关的字幕
awards-title = 所获奖项
award-certificate = 证书编号
picture-missing = 图片暂时无法显示。
video-missing = 视频暂时无法播放。
audio-missing = 音频暂时无法播放。
video-download = 您的浏览器不能播放此视频，可点此下载观看。
audio-download = 您的浏览器不能播放此音频，可点此下载收听。
captions-label = { $lang ->
    [bo] 藏文字幕
    [ug] 维吾尔文字幕
    [za] 壮文字幕
    [mn] 蒙古文字幕
    [mn-Mong] 蒙古文字幕
    [kk] 哈萨克文字幕
    [kk-Arab] 哈萨克文字幕
    [ko] 朝鲜文字幕
    [ii] 彝文字幕
    [en] 英文字幕
    [zh] 中文字幕
    [zh-Hans] 中文字幕
    [zh-Hant] 中文字幕
   *[other] 字幕
}
transcript = 文字稿
photo-set-total = 共 { $n } 张
then = 昔
now = 今
words-title = 作品文字
lyrics-title = 歌词与诗文
translation-title = { $lang ->
    [bo] 藏文
    [ug] 维吾尔文
    [za] 壮文
    [mn] 蒙古文
    [mn-Mong] 蒙古文
    [kk] 哈萨克文
    [kk-Arab] 哈萨克文
    [ko] 朝鲜文
    [ii] 彝文
    [en] 英文
   *[other] 其他文字
}
pictures-title = 相关图片
accounts-title = 账号
account-verified = 已认证
account-followers = 粉丝数
account-as-of = 截至 { $date }
rights-rule = 通知规定：
outside-link = 访问网址
neighbours-label = 同一子项目的前后两项
neighbour-previous = 上一项
neighbour-next = 下一项

## 找不到页面
not-found-title = 没有找到这个页面
not-found-text = 页面可能已经移动或撤下，也可能是网址有误。
not-found-home = 返回首页

## 显示方式
mode-elder = 长辈版
mode-look = 外观
mode-auto = 跟随系统
mode-light = 浅色
mode-dark = 深色

## 看图
viewer-label = 看图
viewer-stage = 图片，放大后可以滚动
viewer-previous = 上一张
viewer-next = 下一张
viewer-zoom = 放大
viewer-page = 作品页
viewer-close = 关闭
lead-label = 精选作品
compare-label = 今昔对比：左右滚动，看同一地点的过去和现在

## 统计
map-title = 各省份获奖数
map-note = 每格一个省级地区，颜色越深，获奖越多。
map-elsewhere = 另有 { $n } 项没有写明地区。
map-table = 看表格
map-province = 省级地区
statistics-title = 统计
statistics-note = 数字都由本站所列的获奖成果逐项数出。一项成果得了几个奖，在“奖项”里各计一次；没有写明地区的，不计入“地区”。
chart-share = 占比
chart-years = 各年度获奖数
chart-categories = 各类别获奖数
chart-sub-projects = 各子项目获奖数
chart-regions = 各地区获奖数
chart-honours = 各奖项获奖数
chart-sectors = 各行业获奖数
total-winners = 获奖作品和个人
total-authors = 作者和达人
total-units = 单位
tools-label = 统计、打印与展示
tool-roster = 打印获奖名单
tool-slides = 大屏展示
tool-labels = 打印展签
orders-label = 排序

## 打印与展示
roster-title = 获奖名单
roster-note = 本页可以直接打印在 A4 纸上。
roster-number = 序号
roster-award = 奖项
roster-work = 作品（名称）
roster-authors = 作者
roster-unit = 单位
roster-region = 地区
labels-note = 本页可以直接打印在 A4 纸上，沿虚线裁开。站点设置里写了网址（base_url）的，展签上印有二维码。
certificate-title = 获奖证书
certificate-back = 返回：{ $title }
certificate-note = 本页可以直接打印在 A4 纸上（横向），留有盖章的位置。
certificate-colon = ：
certificate-text = 在{ $campaign }“{ $part }”中，作品（项目）
award-print = 打印证书
qr-label = 二维码：{ $url }
slides-previous = 上一页
slides-next = 下一页
slides-play = 自动播放
slides-seconds = 每页秒数
slides-full = 全屏
chapters-title = 章节
footer-contact = 联系方式：{ $text }
footer-identity = 网站标识码：{ $code }
